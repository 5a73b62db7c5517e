import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsObject,
  IsOptional,
  IsString,
  Matches,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { canonicalAddress, IsAddress } from '../address.js';
import { IsId } from '../id.js';
import { IsLine } from '../line.js';
import { IsPassword, PASSWORD_MAX } from './account.commands.js';
import { AddAgency, InvitePerson, NAME_MAX } from './people.commands.js';
import { IsZone, type Language, LANGUAGES } from './place.js';

/** A field that holds the secret of a one-time link (base64url of 32 bytes). */
const IsLinkSecret = (): PropertyDecorator =>
  Matches(/^[\w-]{43}$/, { message: 'secret must be what stands in the link' });

/** No control characters and no half letters: no database compares them. */
// eslint-disable-next-line no-control-regex -- control characters are exactly what is refused
const READABLE = /^[^\u0000-\u001f\u007f-\u009f\p{Surrogate}]*$/u;

export class SignIn {
  // Any text: what is no address is answered like an address that nobody has.
  @IsString()
  @Matches(READABLE)
  @MaxLength(320)
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? canonicalAddress(value) : value))
  address: string;

  @IsString()
  @MaxLength(PASSWORD_MAX)
  password: string;
}

/** A code of the authenticator app, or one of the recovery codes. */
export class GiveCode {
  @IsString()
  @MaxLength(40)
  code: string;
}

/** What the browser's authenticator answered to a passkey's question, or to its making. */
export class GivePasskey {
  @IsObject()
  response: object;
}

/** Makes a passkey known, under a name for the list. */
export class EnrolPasskey {
  @IsLine(60)
  label: string;

  @IsObject()
  response: object;
}

/** Proves once more that it is me, by what the account has: a password, a code, or a passkey. */
export class ConfirmItIsMe {
  @IsOptional()
  @IsString()
  @MaxLength(PASSWORD_MAX)
  password?: string;

  @IsOptional()
  @IsString()
  @MaxLength(40)
  code?: string;

  @IsOptional()
  @IsObject()
  passkey?: object;
}

export class ChooseSeat {
  @IsId()
  personId: string;

  @IsId()
  agencyId: string;
}

export class AskRecovery {
  @IsString()
  @Matches(READABLE)
  @MaxLength(320)
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? canonicalAddress(value) : value))
  address: string;
}

/** Opens a one-time link to see what it is. */
export class OpenLink {
  @IsLinkSecret()
  secret: string;
}

/** Uses the link of a recovery: sets a new password and ends every session of the account. */
export class Recover {
  @IsLinkSecret()
  secret: string;

  @IsPassword()
  password: string;
}

/** Accepts an invitation with a new account: by a password, or by a passkey that was just made. */
export class AcceptInvitation {
  @IsLinkSecret()
  secret: string;

  @IsLine(NAME_MAX)
  name: string;

  @IsOptional()
  @IsPassword()
  password?: string;

  @IsOptional()
  @IsObject()
  passkey?: object;
}

export class FirstAdministrator {
  @IsLine(NAME_MAX)
  name: string;

  @IsAddress()
  address: string;

  /** For which of the agencies below. */
  @IsId()
  agencyId: string;

  /** Without it the administrator sets one by the link that is printed; only scripts do that. */
  @IsOptional()
  @IsPassword()
  password?: string;
}

/** The five answers of first use, with who gives them. */
export class BeginInstallation {
  @IsLinkSecret()
  secret: string;

  @IsId()
  taskForceId: string;

  @IsLine(NAME_MAX)
  name: string;

  @IsIn(LANGUAGES)
  language: Language;

  @IsZone()
  zone: string;

  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => AddAgency)
  agencies: AddAgency[];

  @ValidateNested()
  @Type(() => FirstAdministrator)
  administrator: FirstAdministrator;

  @IsArray()
  @ArrayMaxSize(500)
  @ValidateNested({ each: true })
  @Type(() => InvitePerson)
  members: InvitePerson[];
}
