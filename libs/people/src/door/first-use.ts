import { randomUUID } from 'node:crypto';
import { type Actor, type BeginInstallation, Refusal } from '#libs/domain';
import { type Kernel, linkAddress, linkSecret } from '#libs/kernel';
import { beginInstallation } from '../commands/begin-installation.js';
import { invitePerson } from '../commands/invite-person.js';
import { entryStore } from '../entry.store.js';
import { hashPassword } from '../factors/password.js';
import { type Caller, countSource } from './attempts.js';
import { goOn, type Step } from './steps.js';

/** What first use comes to: the next step of whoever did it in a browser, or for a script the link that sets a password. */
export type FirstStep = Step | { next: 'link'; link: string };

/** Refused unless the link of first use opens something. */
export async function openFirstUse(kernel: Kernel, secret: string, caller: Caller): Promise<void> {
  await countSource(kernel, caller);
  if (!(await entryStore.link(kernel.database.pool, secret, 'first_use'))) throw new Refusal('link_over');
}

/** Sets the installation's first table out of the five answers, invites its first members, and lets the administrator in. */
export async function beginFirstUse(kernel: Kernel, input: BeginInstallation, caller: Caller): Promise<FirstStep> {
  await openFirstUse(kernel, input.secret, caller);
  refuseLooseEnds(input);
  const { administrator } = input;
  const [administratorId, accountId, linkId] = [kernel.clock.newId(), randomUUID(), randomUUID()];
  const { password } = administrator;
  await kernel.runner.run(beginInstallation, { system: 'system:door' }, randomUUID(), {
    secret: input.secret,
    table: tableOf(input, administratorId),
    administratorId,
    accountId,
    address: administrator.address,
    ...(password === undefined ? { linkId } : { passwordHash: await hashPassword(kernel.key, password) }),
  });
  await inviteMembers(kernel, input, administratorId);
  if (password === undefined)
    return {
      next: 'link',
      link: linkAddress(kernel.publicUrl, 'recovery', linkSecret(kernel.key, 'recovery', linkId)),
    };
  const account = await entryStore.account(kernel.database.pool, { id: accountId });
  return goOn(kernel, account!, { way: 'first_use', twoFactors: false }, caller);
}

/** Everybody must be of an agency that is named, and no two agencies may look alike. */
function refuseLooseEnds({ agencies, administrator, members }: BeginInstallation): void {
  const ids = new Set(agencies.map(({ agencyId }) => agencyId));
  if (!ids.has(administrator.agencyId))
    throw new Refusal('invalid_input', { 'administrator.agencyId': ['is none of the agencies'] });
  const stray = members.findIndex(({ agencyId }) => !ids.has(agencyId));
  if (stray >= 0) throw new Refusal('invalid_input', { [`members.${stray}.agencyId`]: ['is none of the agencies'] });
  if (ids.size !== agencies.length || new Set(agencies.map(({ letters }) => letters)).size !== agencies.length)
    throw new Refusal('invalid_input', { agencies: ['must each have an id and two letters of their own'] });
}

const tableOf = (input: BeginInstallation, administratorId: string): object => ({
  id: input.taskForceId,
  name: input.name,
  language: input.language,
  zone: input.zone,
  agencies: input.agencies.map(({ agencyId, name, shortName, letters, sector }) => ({
    id: agencyId,
    name,
    shortName,
    letters,
    sector,
    people:
      agencyId === input.administrator.agencyId
        ? [{ id: administratorId, name: input.administrator.name, standings: ['administrator'] }]
        : [],
  })),
});

/** The first members are invited by the administrator. One who cannot be (twice the same) stands in nobody's way. */
async function inviteMembers(kernel: Kernel, input: BeginInstallation, personId: string): Promise<void> {
  const actor: Actor = {
    personId,
    agencyId: input.administrator.agencyId,
    taskForceId: input.taskForceId,
    standings: ['administrator'],
  };
  for (const member of input.members)
    await kernel.runner.run(invitePerson, actor, randomUUID(), { ...member }).catch((error: unknown) => {
      if (!(error instanceof Refusal)) throw error;
    });
}
