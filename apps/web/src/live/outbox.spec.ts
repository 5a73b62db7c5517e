import { describe, expect, it } from '@jest/globals';
import { REFUSALS } from '#libs/domain';
import type { WireEvent } from '#libs/domain';
import { LANE, anOutbox, settle, message, words, twoTabs } from './outbox-and-server.js';
import { memoryShelf, type OutboxShelf } from './outbox-shelf.js';

describe('the outbox', () => {
  it('keeps what is written while the line is down, and sends it once, in order', async () => {
    const { outbox, server, line } = anOutbox();
    line.up = false;
    await outbox.load();
    await outbox.add(...message('first'));
    await outbox.add(...message('second'));
    await settle();
    expect(server.asked).toHaveLength(0);
    line.up = true;
    outbox.pump();
    outbox.pump();
    await settle();
    expect(words(server.asked)).toEqual(['first', 'second']);
  });

  it('repeats an unanswered command with the same id, before everything that comes after it', async () => {
    const { outbox, server, paused } = anOutbox();
    await outbox.load();
    server.script.push('lost after');
    await outbox.add(...message('first'));
    await outbox.add(...message('second'));
    await settle();
    expect(words(server.asked)).toEqual(['first']);
    paused.at(-1)?.();
    await settle();
    expect(words(server.asked)).toEqual(['first', 'first', 'second']);
    expect(server.asked[0]?.id).toBe(server.asked[1]?.id);
    expect(server.recorded.size).toBe(2);
  });

  it('does not let anybody take back what may be with the others already', async () => {
    const { outbox, server, line } = anOutbox();
    await outbox.load();
    server.script.push('lost after');
    const entry = await outbox.add(...message('first'));
    await settle();
    line.up = false;
    expect(await outbox.takeBack(entry.id)).toBe(false);
    const later = await outbox.add(...message('second'));
    expect(await outbox.takeBack(later.id)).toBe(true);
    expect(await outbox.takeBack('nothing')).toBe(false);
  });

  it('shows a refusal on the thing itself, with the reason, and sends what comes after it', async () => {
    const { outbox, server, states } = anOutbox();
    await outbox.load();
    server.script.push('forbidden');
    const entry = await outbox.add(...message('first'));
    const outcome = outbox.outcome(entry.id);
    await outbox.add(...message('second'));
    await settle();
    expect(states()).toEqual(['refused', 'sent']);
    expect(outbox.entries.get()[0]?.refusal?.sentence).toBe(REFUSALS.forbidden.sentence);
    expect(await outcome).toMatchObject({ kind: 'refused', refusal: { code: 'forbidden' } });
  });

  it('tries a refused entry again under its id, and under a new one if the id was used for something else', async () => {
    const { outbox, server } = anOutbox();
    await outbox.load();
    server.script.push('forbidden', 'command_id_reused');
    const entry = await outbox.add(...message('first'));
    await settle();
    await outbox.tryAgain(entry.id);
    await settle();
    await outbox.tryAgain(entry.id);
    await settle();
    const ids = server.asked.map((request) => request.id);
    expect(ids[1]).toBe(ids[0]);
    expect(ids[2]).not.toBe(ids[0]);
    expect(server.recorded.size).toBe(1);
  });

  it('waits when the server is busy, and gives up on one that fails again and again', async () => {
    const { outbox, server, paused, states } = anOutbox();
    await outbox.load();
    server.script.push('busy', 'failed', 'failed', 'failed', 'failed', 'failed');
    await outbox.add(...message('first'));
    for (let round = 0; round < 5; round += 1) {
      await settle();
      expect(states()).toEqual(['waiting']);
      paused.at(-1)?.();
    }
    await settle();
    expect(states()).toEqual(['refused']);
  });

  it('lets one case wait without holding up another', async () => {
    const { outbox, server, states } = anOutbox();
    await outbox.load();
    server.script.push('never');
    await outbox.add(...message('stuck'));
    await outbox.add('case/other', 'message.post', { words: 'goes' });
    await settle();
    expect(states()).toEqual(['sending', 'sent']);
  });

  it('never shows a message twice: its event settles it, before or after the answer', async () => {
    const { outbox, server } = anOutbox();
    await outbox.load();
    const entry = await outbox.add(...message('first'));
    await settle();
    expect(outbox.entries.get()).toHaveLength(1);
    const event = { seq: 1, type: 'message.posted', id: entry.id } as WireEvent;
    outbox.seen(LANE, [event], 1);
    expect(outbox.entries.get()).toHaveLength(0);

    server.script.push('lost after');
    const unsure = await outbox.add(...message('second'));
    await settle();
    outbox.seen(LANE, [{ ...event, seq: 2, id: unsure.id } as WireEvent], 2);
    await settle();
    expect(outbox.entries.get()).toHaveLength(0);
    outbox.pump();
    await settle();
    expect(server.asked).toHaveLength(2);
  });

  it('settles an act without words by the number of its event', async () => {
    const { outbox } = anOutbox();
    await outbox.load();
    await outbox.add(LANE, 'agency.admit', { agencyId: 'x' });
    await settle();
    outbox.seen(LANE, [], 0);
    expect(outbox.entries.get()).toHaveLength(1);
    outbox.seen(LANE, [], 1);
    expect(outbox.entries.get()).toHaveLength(0);
  });

  it('outlives the page: what waited still waits, what was under way is repeated with its id', async () => {
    const shelf = memoryShelf();
    const first = anOutbox({ shelf });
    await first.outbox.load();
    first.server.script.push('never');
    const entry = await first.outbox.add(...message('first'));
    await first.outbox.add(...message('second'));
    await settle();
    first.outbox.close();

    const second = anOutbox({ shelf });
    await second.outbox.load();
    await settle();
    expect(words(second.server.asked)).toEqual(['first', 'second']);
    expect(second.server.asked[0]?.id).toBe(entry.id);
  });

  it('shows and sends nothing of another person on the same device', async () => {
    const shelf = memoryShelf();
    const eleni = anOutbox({ shelf });
    eleni.line.up = false;
    await eleni.outbox.load();
    await eleni.outbox.add(...message('of Eleni'));
    eleni.outbox.close();

    const petros = anOutbox({ shelf, person: 'petros' });
    await petros.outbox.load();
    await settle();
    expect(petros.outbox.entries.get()).toHaveLength(0);
    expect(petros.server.asked).toHaveLength(0);

    const again = anOutbox({ shelf });
    await again.outbox.load();
    await settle();
    expect(words(again.server.asked)).toEqual(['of Eleni']);
  });

  it('sends from one tab alone, and shows the same in the other', async () => {
    const shelf: OutboxShelf = memoryShelf();
    const { tabs, lead } = twoTabs();
    const first = anOutbox({ shelf, tabs: tabs[0] });
    const second = anOutbox({ shelf, tabs: tabs[1], newId: () => 'of-the-second' });
    await first.outbox.load();
    await second.outbox.load();
    lead();
    await settle();
    const entry = await second.outbox.add(...message('written in the second tab'));
    const outcome = second.outbox.outcome(entry.id);
    await settle();
    expect(words(first.server.asked)).toEqual(['written in the second tab']);
    expect(second.server.asked).toHaveLength(0);
    expect(await outcome).toMatchObject({ kind: 'done', answer: { seq: 1 } });
    expect(second.states()).toEqual(['sent']);
  });
});
