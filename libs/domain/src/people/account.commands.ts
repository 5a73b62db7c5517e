import { IsBoolean, IsObject, Matches } from 'class-validator';
import { IsAddress } from '../address.js';
import { IsId } from '../id.js';
import { IsLine } from '../line.js';

/** The shortest password, in characters: NIST SP 800-63B-4, 3.1.1.2, for a password that may be the only factor. */
export const PASSWORD_MIN = 15;
/** The longest password, in characters. */
export const PASSWORD_MAX = 200;

/** A field that holds a new password. Any characters; only its length is asked for. */
export function IsPassword(): PropertyDecorator {
  return Matches(new RegExp(`^[^]{${PASSWORD_MIN},${PASSWORD_MAX}}$`), {
    message: `password must be ${PASSWORD_MIN} to ${PASSWORD_MAX} characters long`,
  });
}

/** Sets or changes the password of one's account. */
export class SetPassword {
  @IsPassword()
  password: string;

  /** Whether every other session of the account ends. */
  @IsBoolean()
  endOthers: boolean;
}

/** Asks to be reached at another address: a link goes there, and the change is made when it is opened. */
export class ChangeAddress {
  @IsAddress()
  address: string;
}

/** Makes a secret for an authenticator app; it counts once a code of it was given. */
export class BeginTotp {}

export class ConfirmTotp {
  @Matches(/^\d{6}$/, { message: 'code must be the six digits that the app shows' })
  code: string;
}

export class RemoveTotp {}

/** Makes ten new recovery codes; the ones before open nothing any more. */
export class MakeRecoveryCodes {}

/** Adds a passkey: what the browser's authenticator answered. */
export class AddPasskey {
  @IsLine(60)
  label: string;

  @IsObject()
  response: object;
}

export class RemovePasskey {
  /** The credential's id, as the authenticator gave it (base64url). */
  @Matches(/^[\w-]{16,1400}$/)
  passkeyId: string;
}

/** Ends one session of one's own account. */
export class EndSession {
  @IsId()
  sessionId: string;
}

/** Ends every session of one's own account but this one. */
export class EndOtherSessions {}
