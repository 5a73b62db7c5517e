import { describe, expect, it } from '@jest/globals';
import { ACTION_VERBS, type CommandName, POLICY, Refusal } from '#libs/domain';
import { parseInput } from '#libs/inputs';
import { type AnyCommand, isPost } from '#libs/kernel';
import { COMMANDS } from '../../../apps/api/src/commands.js';
import { everyCommand, OF_THE_DOOR, OF_THE_SYSTEM, WITHOUT_A_NAME } from '../support/every-command.js';
import { occurrences, sources } from '../support/sources.js';

/** Commands whose right the database itself checks, by the membership of the stream. */
const CHECKED_BY_THE_DATABASE = ['message.post'];

/** Commands that need nothing to be said, or of which everything may be left out. */
const TAKE_AN_EMPTY_OBJECT = [
  'recovery-codes.make',
  'feed.close',
  'session.end-others',
  'task-force.change',
  'task-force.end-sessions',
  'totp.begin',
  'totp.remove',
];

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
      'absence.end',
      'absence.see',
      'absence.set',
      'action.accept',
      'action.assign',
      'action.assure',
      'action.block',
      'action.cancel',
      'action.capture',
      'action.decline',
      'action.finish',
      'action.help',
      'action.hold',
      'action.move',
      'action.offer',
      'action.open',
      'action.propose',
      'action.refuse',
      'action.return',
      'action.start',
      'action.take',
      'action.undo',
      'action.verify',
      'address.change',
      'agency.add',
      'agency.admit',
      'agency.change',
      'agency.release',
      'agenda.order',
      'anonymity.set',
      'calendar.set',
      'card.decline',
      'card.give',
      'card.show',
      'case.close',
      'case.follow',
      'case.open',
      'case.return',
      'chair.ask',
      'chair.here',
      'chair.pass',
      'closing.set',
      'decision.adopt',
      'decision.answer',
      'decision.call',
      'decision.draft',
      'decision.put',
      'decision.withdraw',
      'entry.add',
      'feed.close',
      'feed.open',
      'glass.break',
      'glass.review',
      'guest.ask',
      'guest.withdraw',
      'hand.lower',
      'hand.order',
      'hand.raise',
      'identity.erase',
      'identity.write',
      'interest.declare',
      'invitation.renew',
      'invitation.withdraw',
      'item.answer',
      'item.back',
      'item.change',
      'item.end',
      'item.extend',
      'item.merge',
      'item.next',
      'item.propose',
      'item.pull',
      'item.schedule',
      'ladder.reset',
      'ladder.set',
      'meeting.call',
      'meeting.cancel',
      'meeting.close',
      'meeting.hold',
      'meeting.move',
      'meeting.open',
      'meeting.place',
      'meeting.plan',
      'meeting.rebook',
      'meeting.reply',
      'meeting.restore',
      'meeting.resume',
      'meeting.suspend',
      'message.edit',
      'message.pin',
      'message.post',
      'message.react',
      'message.withdraw',
      'need.add',
      'need.move',
      'note.write',
      'paper.add',
      'paper.remove',
      'paper.replace',
      'part.open',
      'passkey.add',
      'passkey.remove',
      'password.set',
      'person.disable',
      'person.enable',
      'person.end-sessions',
      'person.invite',
      'person.rename',
      'push.add',
      'push.remove',
      'quiet.set',
      'reading.mark',
      'recovery-codes.make',
      'referral.accompany',
      'referral.assign',
      'referral.draft',
      'referral.follow-up',
      'referral.go-along',
      'referral.move',
      'referral.try',
      'reminder.snooze',
      'reply.undo',
      'roll.come',
      'roll.correct',
      'roll.go',
      'rota.skip',
      'rota.swap',
      'series.change',
      'series.open',
      'session.end',
      'session.end-others',
      'share.confirm',
      'share.give',
      'share.renew',
      'share.resume',
      'share.revoke',
      'share.suspend',
      'single-sign-on.remove',
      'single-sign-on.set',
      'standing.change',
      'tally.add',
      'task-force.change',
      'task-force.end-sessions',
      'totp.begin',
      'totp.confirm',
      'totp.remove',
      'uic.erase',
      'uic.note',
      'webhook.remove',
      'webhook.set',
      'wish.set',
    ]);
  });

  it.each(everyCommand)('$name is called <thing>.<verb> and found under its name', (command) => {
    expect(command.name).toMatch(/^[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*$/);
    if (!WITHOUT_A_NAME.includes(command)) expect(COMMANDS.get(command.name)).toBe(command);
  });

  it.each(everyCommand)("$name has a rule: its own, or the database's", (command) => {
    if (isPost(command)) expect(CHECKED_BY_THE_DATABASE).toContain(command.name);
    else expect(typeof command.may).toBe('function');
  });

  it.each(everyCommand)('$name refuses what it does not know', (command) => {
    const { code, fields } = refusalOf(command, { taskForceId: 'x', at: 1, unheardOf: true });
    expect(code).toBe('invalid_input');
    expect(fields).toMatchObject({
      taskForceId: [expect.any(String)],
      at: [expect.any(String)],
      unheardOf: [expect.any(String)],
    });
  });

  it.each(everyCommand)('$name refuses what is no object', (command) => {
    for (const raw of [undefined, null, 7, 'text', [], [{}], () => undefined])
      expect(refusalOf(command, raw).code).toBe('invalid_input');
  });

  it.each(everyCommand)('$name refuses an empty object, unless it needs nothing', (command) => {
    if (TAKE_AN_EMPTY_OBJECT.includes(command.name)) expect(parseInput(command.input, {})).toEqual({});
    else expect(refusalOf(command, {}).code).toBe('invalid_input');
  });

  it('that somebody can give stands in the policy, and the policy has nothing else', () => {
    expect(Object.keys(POLICY).sort()).toEqual([...COMMANDS.keys(), ...OF_THE_DOOR.map(({ name }) => name)].sort());
  });

  it('that only the system gives is no command of a client, nor of anybody who is somebody', () => {
    const somebody = { personId: 'p', agencyId: 'a', taskForceId: 't', standings: ['administrator', 'chair', 'lead'] };
    for (const command of OF_THE_SYSTEM) {
      expect([command.name, COMMANDS.has(command.name), command.name in POLICY]).toEqual([command.name, false, false]);
      if (isPost(command)) throw new Error(`${command.name} has no rule`);
      expect([command.name, command.may(somebody as never, {}, {})]).toEqual([command.name, false]);
    }
  });

  it('that only the door gives is no command of a client', () => {
    for (const { name } of OF_THE_DOOR) expect([name, COMMANDS.has(name)]).toEqual([name, false]);
  });

  it('that is the system’s or the door’s is written down here, and no command is left out', () => {
    const defined = occurrences(
      sources(['libs'], /\.ts$/).filter(({ path }) => /\/commands\/[^/]+\.ts$/.test(path)),
      /^ {2}(?: {2}|defineMeetingCommand\(\{ )?name: '[a-z-]+\.[a-z-]+',/,
    ).map((line) => /'([^']+)'/.exec(line)![1]);
    // The steps of an action are one command each, made from the table of its moves.
    const made = ACTION_VERBS.map((verb) => `action.${verb}`);
    expect([...defined, ...made].sort()).toEqual(everyCommand.map(({ name }) => name).sort());
  });
});

describe('the policy', () => {
  it.each(Object.keys(POLICY) as CommandName[])(
    'grants %s to somebody, and to nobody twice in one relation',
    (name) => {
      const grants: readonly { holds: readonly string[]; when: string }[] = POLICY[name];
      expect(grants.length).toBeGreaterThan(0);
      for (const { holds } of grants) expect(holds.length).toBeGreaterThan(0);
      const relations = grants.map(({ when }) => when);
      expect([...new Set(relations)]).toEqual(relations);
    },
  );
});
