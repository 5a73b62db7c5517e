import { describe, expect, it } from '@jest/globals';
import { anOutbox, settle, message, opening, inPart, words } from './outbox-and-server.js';

describe('a part that begins while the line is down', () => {
  it('is begun by its first message, and the others follow it in their order', async () => {
    const { outbox, server, line } = anOutbox();
    line.up = false;
    await outbox.load();
    await outbox.add(...opening('first'));
    await outbox.add(...inPart('second'));
    await outbox.add(...message('elsewhere'));
    await outbox.add(...inPart('third'));
    line.up = true;
    outbox.pump();
    await settle();
    expect(words(server.asked)).toEqual(['first', 'elsewhere', 'second', 'third']);
    expect(server.asked[0]!.name).toBe('part.open');
  });

  it('holds back what was said in it when it was refused, until its author sends all of it where it can go', async () => {
    const { outbox, server, states } = anOutbox();
    await outbox.load();
    server.script.push('illegal_move');
    const first = await outbox.add(...opening('first'));
    const second = await outbox.add(...inPart('second'));
    await settle();
    expect(states()).toEqual(['refused', 'waiting']);
    const there = 'part/00000000-0000-4000-8000-000000000003';
    const to = (text: string) => ({ lane: there, name: 'message.post', input: { partId: 'q', words: text } });
    expect(
      await outbox.rewrite([
        { id: first.id, change: to('first') },
        { id: second.id, change: to('second') },
      ]),
    ).toBe(true);
    await settle();
    expect(words(server.asked)).toEqual(['first', 'first', 'second']);
    expect(server.asked.slice(1).every(({ name }) => name === 'message.post')).toBe(true);
  });

  it('begins with the next message when the first is taken back', async () => {
    const { outbox, server, line } = anOutbox();
    line.up = false;
    await outbox.load();
    const first = await outbox.add(...opening('first'));
    const [lane, name, input] = inPart('second');
    await outbox.add(lane, name, { ...input, files: ['its picture'] });
    await outbox.add(...inPart('third'));
    expect(await outbox.takeBack(first.id)).toBe(true);
    line.up = true;
    outbox.pump();
    await settle();
    expect(server.asked.map(({ name, input }) => [name, (input as { words: string }).words])).toEqual([
      ['part.open', 'second'],
      ['message.post', 'third'],
    ]);
    expect(server.asked[0]!.input).toMatchObject({ files: ['its picture'] });
  });
});

describe('what waits', () => {
  it('can be written otherwise while nobody has it, and keeps its place', async () => {
    const { outbox, server, line } = anOutbox();
    line.up = false;
    await outbox.load();
    const first = await outbox.add(...message('first'));
    await outbox.add(...message('second'));
    expect(await outbox.rewrite([{ id: first.id, change: { input: { words: 'first, better' } } }])).toBe(true);
    line.up = true;
    outbox.pump();
    await settle();
    expect(words(server.asked)).toEqual(['first, better', 'second']);
    expect(await outbox.rewrite([{ id: first.id, change: { input: { words: 'too late' } } }])).toBe(false);
  });

  it('is not changed while it may be with the others, so that nobody reads it twice', async () => {
    const { outbox, server, line, paused } = anOutbox();
    await outbox.load();
    server.script.push('lost after');
    const first = await outbox.add(...message('first'));
    await settle();
    line.up = false;
    expect(await outbox.rewrite([{ id: first.id, change: { input: { words: 'otherwise' } } }])).toBe(false);
    line.up = true;
    paused.at(-1)?.();
    await settle();
    expect(words(server.asked)).toEqual(['first', 'first']);
    expect(server.recorded.size).toBe(1);
  });

  it('in three lanes goes out once each after hours and a server that answered into the void', async () => {
    const { outbox, server, line, paused } = anOutbox();
    line.up = false;
    await outbox.load();
    await outbox.add(...opening('part 0'));
    for (let at = 1; at < 50; at += 1) {
      if (at % 3 === 0) await outbox.add(...inPart(`part ${at}`));
      else if (at % 3 === 1) await outbox.add(...message(`common ${at}`));
      else await outbox.add('part/other', 'message.post', { partId: 'o', words: `other ${at}` });
    }
    line.up = true;
    server.script.push('lost after', 'lost', 'busy', 'lost after');
    outbox.pump();
    for (let round = 0; round < 8; round += 1) {
      await settle();
      paused.splice(0).forEach((again) => again());
    }
    await settle();
    expect(server.recorded.size).toBe(50);
    const sent = [...new Map(server.asked.map(({ id, input }) => [id, (input as { words: string }).words])).values()];
    const of = (lane: string) => sent.filter((text) => text.startsWith(lane)).map((text) => Number(text.split(' ')[1]));
    for (const lane of ['part', 'common', 'other']) expect(of(lane)).toEqual([...of(lane)].sort((a, b) => a - b));
  });
});
