import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import { Client, Node, soon, STREAM } from '../../../../test/rules/support/one-node.js';

describe('whoever reads from now on', () => {
  it('joins the room only when it was sent what is not theirs', async () => {
    const node = new Node();
    const ana = new Client(node, 'ana').follows();
    node.commit('message.posted', 'message.posted', 'agency.admitted');
    node.from.set('carla', 3);
    const carla = new Client(node, 'carla').register();
    carla.follower.floor = 2;
    expect(node.tail.joined(carla.follower, 3, 1)).toBe('behind');
    await soon();
    expect(carla.joined(3)).toBe(true);
    node.hears(node.commit('message.posted'));
    await soon();
    expect([ana.sent, carla.sent]).toEqual([[1, 2, 3, 4], [4]]);
  });

  it('is put out when they left and came back, and follows again', async () => {
    const node = new Node();
    const [ana, carla] = [new Client(node, 'ana').follows(), new Client(node, 'carla').follows()];
    node.commit('agency.released', 'message.posted', 'agency.admitted', 'message.posted');
    node.from.set('carla', 3);
    node.hearsHead();
    await soon();
    expect([ana.sent, carla.sent]).toEqual([[1, 2, 3, 4], [1]]);
    expect(carla.heard.at(-1)).toEqual(['lagging', { stream: STREAM, head: 1 }]);
    expect(node.tail.floorOf(STREAM)).toBe(0);
  });

  it('reads their view again when they left and came back while they joined', async () => {
    const node = new Node();
    new Client(node, 'ana').follows();
    const carla = new Client(node, 'carla').register();
    node.from.set('carla', 3);
    node.hears(node.commit('agency.released', 'message.posted', 'agency.admitted'));
    node.held = [];
    await soon();
    carla.follower.floor = 2;
    expect(carla.joined(3)).toBe(true);
    expect(carla.sent).toEqual([]);
    expect(node.tail.floorOf(STREAM)).toBe(2);
  });
});
