import { describe, expect, it } from '@jest/globals';
import { Refusal } from '#libs/domain';
import { type AnyCommand, isPost, parseInput } from '#libs/kernel';
import { foundTaskForce } from '#libs/people';
import { COMMANDS } from '../../../apps/api/src/commands.js';

/** Commands whose right the database itself checks, by the membership of the stream. */
const CHECKED_BY_THE_DATABASE = ['message.post'];

/** Commands that only the system gives; no door knows them. */
const OF_THE_SYSTEM = [foundTaskForce as unknown as AnyCommand];

const everyCommand = [...COMMANDS.values(), ...OF_THE_SYSTEM];

const refusalOf = (command: AnyCommand, raw: unknown): Refusal => {
  try {
    parseInput(command.input, raw);
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
  throw new Error(`${command.name} took ${JSON.stringify(raw)}`);
};

describe('every command', () => {
  it('is one of those that are known here', () => {
    expect([...COMMANDS.keys()].sort()).toEqual([
      'agency.admit',
      'agency.release',
      'case.close',
      'case.open',
      'message.post',
    ]);
  });

  it.each(everyCommand)('$name is called <thing>.<verb> and found under its name', (command) => {
    expect(command.name).toMatch(/^[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*$/);
    if (!OF_THE_SYSTEM.includes(command)) expect(COMMANDS.get(command.name)).toBe(command);
  });

  it.each(everyCommand)("$name has a rule: its own, or the database's", (command) => {
    if (isPost(command)) expect(CHECKED_BY_THE_DATABASE).toContain(command.name);
    else expect(typeof command.may).toBe('function');
  });

  it.each(everyCommand)('$name refuses what it does not know', (command) => {
    const { code, fields } = refusalOf(command, { taskForceId: 'x', seq: 1, unheardOf: true });
    expect(code).toBe('invalid_input');
    expect(fields).toMatchObject({
      taskForceId: [expect.any(String)],
      seq: [expect.any(String)],
      unheardOf: [expect.any(String)],
    });
  });

  it.each(everyCommand)('$name refuses what is no object', (command) => {
    for (const raw of [undefined, null, 7, 'text', [], [{}], () => undefined, {}]) {
      expect(refusalOf(command, raw).code).toBe('invalid_input');
    }
  });

  it('lets no door give what only the system gives', () => {
    for (const { name } of OF_THE_SYSTEM) expect(COMMANDS.has(name)).toBe(false);
    const actor = { personId: 'p', agencyId: 'a', taskForceId: 't', standings: ['administrator', 'chair'] };
    expect(foundTaskForce.may(actor as never, {}, {} as never)).toBe(false);
  });
});
