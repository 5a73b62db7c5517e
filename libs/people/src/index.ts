import { addAgency } from './commands/add-agency.js';
import { addPasskey } from './commands/add-passkey.js';
import { beginTotp } from './commands/begin-totp.js';
import { changeAddress } from './commands/change-address.js';
import { changeAgency } from './commands/change-agency.js';
import { changeStanding } from './commands/change-standing.js';
import { changeTaskForce } from './commands/change-task-force.js';
import { confirmTotp } from './commands/confirm-totp.js';
import { disablePerson } from './commands/disable-person.js';
import { enablePerson } from './commands/enable-person.js';
import { endAllSessions } from './commands/end-all-sessions.js';
import { endOtherSessions } from './commands/end-other-sessions.js';
import { endPersonSessions } from './commands/end-person-sessions.js';
import { endSession } from './commands/end-session.js';
import { invitePerson } from './commands/invite-person.js';
import { makeRecoveryCodes } from './commands/make-recovery-codes.js';
import { removePasskey } from './commands/remove-passkey.js';
import { removeSingleSignOn } from './commands/remove-single-sign-on.js';
import { removeTotp } from './commands/remove-totp.js';
import { renamePerson } from './commands/rename-person.js';
import { renewInvitation } from './commands/renew-invitation.js';
import { setPassword } from './commands/set-password.js';
import { setSingleSignOn } from './commands/set-single-sign-on.js';
import { withdrawInvitation } from './commands/withdraw-invitation.js';

export { accountStore } from './account.store.js';
export { acceptInvitation } from './commands/accept-invitation.js';
export { beginInstallation } from './commands/begin-installation.js';
export { confirmAddress } from './commands/confirm-address.js';
export { connectSingleSignOn } from './commands/connect-single-sign-on.js';
export { enrolFactor } from './commands/enrol-factor.js';
export { foundTaskForce } from './commands/found-task-force.js';
export { recoverAccount } from './commands/recover-account.js';
export * from './door/arrivals.js';
export { type Caller, countSource } from './door/attempts.js';
export * from './door/confirm.js';
export * from './door/enrol.js';
export * from './door/first-use.js';
export * from './door/seat.js';
export * from './door/sign-in.js';
export * from './door/single-sign-on.js';
export type { Step } from './door/steps.js';
export { entryStore } from './entry.store.js';
export { deviceOf } from './factors/device.js';
export { ownName } from './factors/own-name.js';
export { creationOptions, siteOf } from './factors/passkeys.js';
export { recoveryCodes } from './factors/recovery-codes.js';
export { totpSecret, totpView } from './factors/totp.js';
export { listInvitations, loadSingleSignOn, loadTaskForce } from './people.queries.js';
export { newSecret, sessionStore, type SignedIn } from './session.store.js';
export { tableStore } from './table.store.js';
export {
  addAgency,
  addPasskey,
  beginTotp,
  changeAddress,
  changeAgency,
  changeStanding,
  changeTaskForce,
  confirmTotp,
  disablePerson,
  enablePerson,
  endAllSessions,
  endOtherSessions,
  endPersonSessions,
  endSession,
  invitePerson,
  makeRecoveryCodes,
  removePasskey,
  removeSingleSignOn,
  removeTotp,
  renamePerson,
  renewInvitation,
  setPassword,
  setSingleSignOn,
  withdrawInvitation,
};

/** Every command that people give about who sits at the table, and about their own account. */
export const PEOPLE_COMMANDS = [
  changeTaskForce,
  addAgency,
  changeAgency,
  setSingleSignOn,
  removeSingleSignOn,
  invitePerson,
  renewInvitation,
  withdrawInvitation,
  changeStanding,
  disablePerson,
  enablePerson,
  endPersonSessions,
  endAllSessions,
  renamePerson,
  setPassword,
  changeAddress,
  beginTotp,
  confirmTotp,
  removeTotp,
  makeRecoveryCodes,
  addPasskey,
  removePasskey,
  endSession,
  endOtherSessions,
];
export * from './single-sign-on.js';
