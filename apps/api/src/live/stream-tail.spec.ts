import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { WireEvent } from '#libs/domain';
import type { Recorded } from '#libs/kernel';
import { Client, Node, PERSON, soon, STREAM } from '../../../../test/rules/support/one-node.js';

describe('the tail', () => {
  it('sends what this process committed at once, without reading it again', () => {
    const node = new Node();
    const ana = new Client(node, 'ana').follows();
    node.hears(node.commit('case.opened'));
    node.hears(node.commit('message.posted', 'message.posted'));
    expect(ana.sent).toEqual([1, 2, 3]);
    expect(node.reads).toBe(0);
    expect(ana.heard.map(([message]) => message)).toEqual(['events', 'events']);
  });

  it('reads what another process committed when a hint says so, and when none does', async () => {
    const node = new Node();
    const ana = new Client(node, 'ana').follows();
    node.commit('case.opened', 'message.posted');
    node.hearsHead();
    await soon();
    expect(ana.sent).toEqual([1, 2]);
    node.commit('message.posted');
    await node.tail.sweep();
    expect(ana.sent).toEqual([1, 2, 3]);
    await node.tail.sweep();
    expect(ana.sent).toEqual([1, 2, 3]);
  });

  it('sends nothing over a gap: what came before is read first', async () => {
    const node = new Node();
    const ana = new Client(node, 'ana').follows();
    const lost = node.commit('case.opened');
    node.hears(node.commit('message.posted'));
    expect(ana.sent).toEqual([]);
    await soon();
    expect(ana.sent).toEqual([1, 2]);
    node.hears(lost);
    await soon();
    expect(ana.sent).toEqual([1, 2]);
  });

  it('sends more than one page, in order', async () => {
    const node = new Node();
    const ana = new Client(node, 'ana').follows();
    node.commit(...Array<WireEvent['type']>(1200).fill('message.posted'));
    node.hearsHead();
    await soon();
    expect(ana.sent).toEqual(node.journal.map(({ seq }) => seq));
    expect(node.reads).toBe(3);
  });

  it('sends nothing while the database does not answer, and everything when it does', async () => {
    const node = new Node();
    const ana = new Client(node, 'ana').follows();
    node.broken = true;
    node.commit('case.opened');
    node.hearsHead();
    await soon();
    await expect(node.tail.sweep()).rejects.toThrow();
    expect(ana.sent).toEqual([]);
    node.broken = false;
    await node.tail.sweep();
    expect(ana.sent).toEqual([1]);
  });

  it('reads nothing of a stream that nobody follows any longer', async () => {
    const node = new Node();
    const ana = new Client(node, 'ana').follows();
    node.tail.leave(ana.follower);
    node.hears(node.commit('case.opened'));
    node.hearsHead();
    await node.tail.sweep();
    expect(node.reads).toBe(0);
    expect(ana.sent).toEqual([]);
  });

  it("says of a person's own stream only which lists changed", () => {
    const node = new Node(PERSON);
    const ana = new Client(node, 'ana', PERSON).follows();
    node.hears(node.commit('list.changed'));
    expect(ana.heard).toEqual([['changed', { list: 'cases', ids: ['c'] }]]);
  });

  it('says of what was changed on an account that the account is to be fetched again, and no more', () => {
    const node = new Node(PERSON);
    const ana = new Client(node, 'ana', PERSON).follows();
    node.hears(node.commit('account.changed'));
    expect(ana.heard).toEqual([['changed', { list: 'account', ids: [] }]]);
  });
});

describe('whoever joins while events flow', () => {
  it('is given what went to the room between its view and its joining, once', () => {
    const node = new Node();
    new Client(node, 'ana').follows();
    node.hears(node.commit('case.opened'));
    const ben = new Client(node, 'ben').register();
    node.hears(node.commit('message.posted'));
    const head = node.head;
    node.hears(node.commit('message.posted', 'message.posted'));
    ben.joined(head);
    node.hears(node.commit('message.posted'));
    expect(ben.sent).toEqual([3, 4, 5]);
  });

  it('is given what nobody had sent to the room yet', async () => {
    const node = new Node();
    const ben = new Client(node, 'ben').register();
    node.commit('case.opened');
    node.hears(node.commit('message.posted'));
    ben.joined(1);
    await soon();
    expect(ben.sent).toEqual([2]);
  });

  it('reads again when another who came at the same time joined first with a later view', () => {
    const node = new Node();
    node.commit('case.opened');
    const [ana, ben] = [new Client(node, 'ana').register(), new Client(node, 'ben').register()];
    node.hears(node.commit('message.posted'));
    ben.joined(node.head);
    node.hears(node.commit('message.posted'));
    expect(node.tail.joined(ana.follower, 1, 1)).toBe('behind');
    ana.joined(node.head);
    node.hears(node.commit('message.posted'));
    expect([ana.sent, ben.sent]).toEqual([[4], [3, 4]]);
  });

  it('does not join when it was put out meanwhile, or when its socket is gone', () => {
    const node = new Node();
    const ben = new Client(node, 'ben').register();
    node.tail.leave(ben.follower);
    expect(ben.joined(0)).toBe(false);
    const carla = new Client(node, 'carla').register();
    (carla.follower.socket as unknown as { disconnected: boolean }).disconnected = true;
    expect(carla.joined(0)).toBe(false);
  });
});

describe('whoever may no longer read', () => {
  it('is sent the event that ends it and nothing after, and is told', async () => {
    const node = new Node();
    const [ana, carla] = [new Client(node, 'ana').follows(), new Client(node, 'carla').follows()];
    node.members.delete('carla');
    node.hears(node.commit('agency.released'));
    node.hears(node.commit('message.posted'));
    await soon();
    expect(ana.sent).toEqual([1, 2]);
    expect(carla.sent).toEqual([1]);
    expect(carla.heard.at(-1)).toEqual(['left', { stream: STREAM }]);
  });

  it('is put out though the events after it were read in one page', async () => {
    const node = new Node();
    const [ana, carla] = [new Client(node, 'ana').follows(), new Client(node, 'carla').follows()];
    node.members.delete('carla');
    node.commit('message.posted', 'agency.released', 'message.posted', 'agency.admitted', 'message.posted');
    node.hearsHead();
    await soon();
    expect(ana.sent).toEqual([1, 2, 3, 4, 5]);
    expect(carla.sent).toEqual([1, 2]);
  });

  it('is put out while it joins', async () => {
    const node = new Node();
    new Client(node, 'ana').follows();
    const carla = new Client(node, 'carla').register();
    node.members.delete('carla');
    node.hears(node.commit('agency.released', 'message.posted'));
    await soon();
    expect(carla.joined(0)).toBe(false);
    expect([carla.sent, carla.heard]).toEqual([[], []]);
  });

  it('is put out with everybody else when that cannot be asked', async () => {
    const node = new Node();
    const [ana, carla] = [new Client(node, 'ana').follows(), new Client(node, 'carla').follows()];
    node.held = [];
    node.hears(node.commit('agency.released', 'message.posted'));
    await soon();
    node.letGo();
    await Promise.resolve();
    node.broken = true;
    await soon();
    node.broken = false;
    node.hears(node.commit('message.posted'));
    await soon();
    expect([ana.sent, carla.sent]).toEqual([[1], [1]]);
  });

  it('is sent nothing by a reading that began for a room which has emptied since', async () => {
    const node = new Node();
    node.held = [];
    const ana = new Client(node, 'ana').follows();
    node.commit('message.posted');
    node.hearsHead();
    await soon();
    node.tail.leave(ana.follower);
    const carla = new Client(node, 'carla').follows();
    node.members.delete('carla');
    node.commit('agency.released', 'message.posted');
    node.letGo();
    await soon();
    expect(carla.sent.filter((seq) => seq > 2)).toEqual([]);
  });
});

describe('whatever is heard, lost, doubled or late', () => {
  const step = fc.oneof(
    fc.record({
      do: fc.constant('commit' as const),
      count: fc.integer({ min: 1, max: 3 }),
      told: fc.constantFrom('at once', 'twice', 'late', 'never', 'by its head'),
    }),
    fc.record({
      do: fc.constantFrom('sweep', 'a moment', 'joins', 'begins to join', 'ends joining', 'hold', 'let go'),
    }),
  );

  it('each client applies every event once and in order', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
        const node = new Node();
        const clients = [new Client(node, 'ana').follows()];
        const joining: { client: Client; head: number }[] = [];
        const late: Recorded[] = [];
        const told: Record<string, (recorded: Recorded) => void> = {
          'at once': (recorded) => node.hears(recorded),
          twice: (recorded) => [1, 2].forEach(() => node.hears(recorded)),
          late: (recorded) => void late.push(recorded),
          never: () => undefined,
          'by its head': () => node.hearsHead(),
        };
        const finishJoining = (): void => {
          for (const { client, head } of joining.splice(0)) {
            client.joined(head);
            clients.push(client);
          }
        };
        for (const one of steps) {
          if (one.do === 'commit')
            told[one.told]!(node.commit(...Array<WireEvent['type']>(one.count).fill('message.posted')));
          else if (one.do === 'joins') clients.push(new Client(node, 'ben').follows());
          else if (one.do === 'begins to join')
            joining.push({ client: new Client(node, 'ben').register(), head: node.head });
          else if (one.do === 'ends joining') finishJoining();
          else if (one.do === 'hold') node.held ??= [];
          else if (one.do === 'let go') node.letGo();
          else if (one.do === 'a moment') await soon();
          else void node.tail.sweep();
        }
        finishJoining();
        for (const recorded of late) node.hears(recorded);
        node.letGo();
        await soon();
        await node.tail.sweep();
        await soon();
        for (const client of clients)
          expect({ applied: client.applied, gap: client.gap }).toEqual({ applied: node.head, gap: false });
      }),
      { numRuns: 300 },
    );
  });
});
