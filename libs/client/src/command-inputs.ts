import type {
  AccompanyReferral,
  AddAgency,
  AddPasskey,
  AdmitAgency,
  AssignReferral,
  BeginTotp,
  BreakGlass,
  ChangeAddress,
  ChangeAgency,
  ChangeStanding,
  ChangeTaskForce,
  CloseCase,
  CommandName,
  ConfirmShare,
  ConfirmTotp,
  DisablePerson,
  DraftReferral,
  EditMessage,
  EnablePerson,
  EndAllSessions,
  EndOtherSessions,
  EndPersonSessions,
  EndSession,
  FollowCase,
  FollowUpReferral,
  GiveShare,
  GoAlongReferral,
  InvitePerson,
  KeepFile,
  MakeRecoveryCodes,
  MarkRead,
  MoveReferral,
  OpenCase,
  OpenPart,
  PinMessage,
  PostMessage,
  ReactToMessage,
  ReleaseAgency,
  RemovePasskey,
  RemoveSingleSignOn,
  RemoveTotp,
  RenamePerson,
  RenewInvitation,
  RenewShare,
  ReviewGlass,
  ResumeShare,
  RevokeShare,
  SetPassword,
  SetSingleSignOn,
  WithdrawInvitation,
  WithdrawMessage,
  SuspendShare,
  TryReferral,
  AddEntry,
  AddNeed,
  AddTally,
  MoveNeed,
  ReturnCase,
  DeclineAsk,
  EraseIdentity,
  EraseUic,
  GiveCard,
  NoteUic,
  SetAnonymity,
  ShowCard,
  WriteIdentity,
} from '#libs/domain';

/** What is sent with each command, by its name. */
interface CommandInputs {
  'address.change': ChangeAddress;
  'agency.add': AddAgency;
  'agency.admit': AdmitAgency;
  'agency.change': ChangeAgency;
  'agency.release': ReleaseAgency;
  'anonymity.set': SetAnonymity;
  'card.decline': DeclineAsk;
  'card.give': GiveCard;
  'card.show': ShowCard;
  'case.close': CloseCase;
  'case.follow': FollowCase;
  'case.open': OpenCase;
  'case.return': ReturnCase;
  'entry.add': AddEntry;
  'file.keep': KeepFile;
  'identity.erase': EraseIdentity;
  'identity.write': WriteIdentity;
  'glass.break': BreakGlass;
  'glass.review': ReviewGlass;
  'invitation.renew': RenewInvitation;
  'invitation.withdraw': WithdrawInvitation;
  'message.edit': EditMessage;
  'message.pin': PinMessage;
  'message.post': PostMessage;
  'message.react': ReactToMessage;
  'message.withdraw': WithdrawMessage;
  'need.add': AddNeed;
  'need.move': MoveNeed;
  'part.open': OpenPart;
  'passkey.add': AddPasskey;
  'passkey.remove': RemovePasskey;
  'password.set': SetPassword;
  'person.disable': DisablePerson;
  'person.enable': EnablePerson;
  'person.end-sessions': EndPersonSessions;
  'person.invite': InvitePerson;
  'person.rename': RenamePerson;
  'reading.mark': MarkRead;
  'recovery-codes.make': MakeRecoveryCodes;
  'session.end': EndSession;
  'session.end-others': EndOtherSessions;
  'referral.accompany': AccompanyReferral;
  'referral.assign': AssignReferral;
  'referral.draft': DraftReferral;
  'referral.follow-up': FollowUpReferral;
  'referral.go-along': GoAlongReferral;
  'referral.move': MoveReferral;
  'referral.try': TryReferral;
  'share.confirm': ConfirmShare;
  'share.give': GiveShare;
  'share.renew': RenewShare;
  'share.resume': ResumeShare;
  'share.revoke': RevokeShare;
  'share.suspend': SuspendShare;
  'single-sign-on.remove': RemoveSingleSignOn;
  'single-sign-on.set': SetSingleSignOn;
  'standing.change': ChangeStanding;
  'tally.add': AddTally;
  'task-force.change': ChangeTaskForce;
  'task-force.end-sessions': EndAllSessions;
  'totp.begin': BeginTotp;
  'totp.confirm': ConfirmTotp;
  'totp.remove': RemoveTotp;
  'uic.erase': EraseUic;
  'uic.note': NoteUic;
}

/** The input of a command. One that is not listed above takes any object, and the server says what is wrong with it. */
export type InputOf<Name extends CommandName> = Name extends keyof CommandInputs ? CommandInputs[Name] : object;
