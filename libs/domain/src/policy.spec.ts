import { describe, expect, it } from '@jest/globals';
import { allows, CASE_WORK, type CommandName, POLICY, type Relation, RELATIONS, relationsToAgency } from './policy.js';
import { AGENCY_STANDINGS, type Standing, STANDINGS, TASK_FORCE_STANDINGS } from './standing.js';

const COMMANDS = Object.keys(POLICY) as CommandName[];
const EVERY_RELATION = Object.keys(RELATIONS) as Relation[];

const of = (agencyId: string, ...standings: Standing[]): { agencyId: string; standings: Standing[] } => ({
  agencyId,
  standings,
});
/** Which standings alone get a yes. */
const yes = (command: CommandName, relations: readonly Relation[]): Standing[] =>
  STANDINGS.filter((standing) => allows(command, { standings: [standing] }, relations));

describe('the policy', () => {
  it.each(COMMANDS)('%s: grants nothing to whoever holds no standing', (command) => {
    expect(allows(command, { standings: [] }, EVERY_RELATION)).toBe(false);
  });

  it.each(COMMANDS)('%s: grants nothing to whoever stands in no relation to it', (command) => {
    expect(allows(command, { standings: STANDINGS }, [])).toBe(false);
  });

  it.each(COMMANDS)('%s: grants in the relations that it names, and in no other', (command) => {
    const named = (POLICY[command] as readonly { when: Relation }[]).map(({ when }) => when);
    for (const relation of EVERY_RELATION)
      expect([relation, yes(command, [relation]).length > 0]).toEqual([relation, named.includes(relation)]);
  });

  it.each(COMMANDS)('%s: more standings and more relations never take anything away', (command) => {
    for (const standing of STANDINGS)
      for (const relation of EVERY_RELATION)
        if (allows(command, { standings: [standing] }, [relation]))
          expect(allows(command, { standings: ['observer', standing] }, ['table', 'self', relation])).toBe(true);
  });

  it('leaves the table itself to administrators', () => {
    for (const command of [
      'task-force.change',
      'agency.add',
      'person.disable',
      'person.enable',
      'person.end-sessions',
      'task-force.end-sessions',
    ] as const)
      expect([command, yes(command, EVERY_RELATION)]).toEqual([command, ['administrator']]);
  });

  it('leaves an agency to administrators, and to its own lead and contact', () => {
    for (const command of [
      'agency.change',
      'single-sign-on.set',
      'single-sign-on.remove',
      'person.invite',
      'invitation.renew',
      'invitation.withdraw',
      'standing.change',
    ] as const) {
      expect([command, yes(command, ['table'])]).toEqual([command, ['administrator']]);
      expect([command, yes(command, ['own_agency'])]).toEqual([command, ['lead', 'liaison']]);
    }
  });

  it('leaves one’s own account to oneself, whatever one is', () => {
    for (const command of COMMANDS.filter((name) => /^(password|address|totp|recovery|passkey|session)\b/.test(name)))
      expect([command, yes(command, ['self']), yes(command, ['table', 'own_agency', 'in_case'])]).toEqual([
        command,
        [...STANDINGS],
        [],
      ]);
  });

  it('gives an administrator nothing in a case, nor anybody else who only sits at the table', () => {
    for (const command of ['case.open', 'agency.admit', 'agency.release', 'case.close'] as const)
      for (const standing of TASK_FORCE_STANDINGS)
        expect([command, standing, allows(command, { standings: [standing] }, EVERY_RELATION)]).toEqual([
          command,
          standing,
          false,
        ]);
  });

  it('says who works on cases: everybody of an agency but those who look after its privacy alone', () => {
    expect([...CASE_WORK]).toEqual(AGENCY_STANDINGS.filter((standing) => standing !== 'privacy_lead'));
  });
});

describe('how somebody stands to an agency', () => {
  it('is at the table in any case, and in their own agency only there', () => {
    expect(relationsToAgency(of('ours', 'lead'), 'ours')).toEqual(['table', 'own_agency']);
    expect(relationsToAgency(of('ours', 'lead'), 'another')).toEqual(['table']);
  });

  it.each(AGENCY_STANDINGS)('reaches the agency’s own role %s', (standing) => {
    expect(relationsToAgency(of('ours', 'lead'), 'ours', [standing])).toContain('own_agency');
    expect(allows('person.invite', of('ours', 'lead'), relationsToAgency(of('ours'), 'ours', [standing]))).toBe(true);
  });

  it.each(TASK_FORCE_STANDINGS)('does not reach the table’s role %s, alone or among others', (standing) => {
    for (const standings of [[standing], ['worker', standing], [standing, 'worker']] as Standing[][]) {
      const relations = relationsToAgency(of('ours'), 'ours', standings);
      expect(relations).toEqual(['table']);
      expect(allows('person.invite', of('ours', 'lead', 'liaison'), relations)).toBe(false);
      expect(allows('person.invite', of('ours', 'administrator'), relations)).toBe(true);
    }
  });
});
