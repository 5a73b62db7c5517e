import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsOptional,
  IsUrl,
  Matches,
  ValidateNested,
} from 'class-validator';
import { IsAddress } from '../address.js';
import { IsId } from '../id.js';
import { IsLine } from '../line.js';
import { type Sector, SECTORS, type Standing, STANDINGS } from '../standing.js';
import { IsZone, type Language, LANGUAGES } from './place.js';

/** The longest name of a person, an agency or a task force, in characters. */
export const NAME_MAX = 80;
/** The longest short name of an agency, in characters. */
export const SHORT_NAME_MAX = 16;

const AreStandings = (): PropertyDecorator => (target, property) => {
  IsArray()(target, property);
  ArrayUnique()(target, property);
  IsIn(STANDINGS, { each: true })(target, property);
};

export class FoundPerson {
  @IsId()
  id: string;

  @IsLine(NAME_MAX)
  name: string;

  @AreStandings()
  standings: Standing[];
}

/** What an agency is called and which sector it belongs to. */
class AgencyFacts {
  @IsLine(NAME_MAX)
  name: string;

  /** For cards and tiles. */
  @IsLine(SHORT_NAME_MAX)
  shortName: string;

  /** The two letters on the agency's seat tile. */
  @Matches(/^\p{Lu}{2}$/u, { message: 'letters must be two capital letters' })
  letters: string;

  @IsIn(SECTORS)
  sector: Sector;
}

export class FoundAgency extends AgencyFacts {
  @IsId()
  id: string;

  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => FoundPerson)
  people: FoundPerson[];
}

/** Sets a table: a task force, its agencies, their people. */
export class FoundTaskForce {
  @IsId()
  id: string;

  @IsLine(NAME_MAX)
  name: string;

  @IsOptional()
  @IsIn(LANGUAGES)
  language?: Language;

  @IsOptional()
  @IsZone()
  zone?: string;

  @ArrayMinSize(1)
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => FoundAgency)
  agencies: FoundAgency[];
}

/** Changes what is true of the whole table; what is not given stays. */
export class ChangeTaskForce {
  @IsOptional()
  @IsLine(NAME_MAX)
  name?: string;

  @IsOptional()
  @IsIn(LANGUAGES)
  language?: Language;

  @IsOptional()
  @IsZone()
  zone?: string;

  /** Whether everybody needs a second factor. Administrators always do. */
  @IsOptional()
  @IsBoolean()
  secondFactor?: boolean;
}

export class AddAgency extends AgencyFacts {
  @IsId()
  agencyId: string;
}

export class ChangeAgency extends AgencyFacts {
  @IsId()
  agencyId: string;
}

/** Invites somebody to sit at the table for an agency. */
export class InvitePerson {
  @IsId()
  invitationId: string;

  @IsId()
  agencyId: string;

  @IsAddress()
  address: string;

  @IsLine(NAME_MAX)
  name: string;

  @AreStandings()
  @ArrayMinSize(1)
  standings: Standing[];

  /** The language of the letter; without it the table's. */
  @IsOptional()
  @IsIn(LANGUAGES)
  language?: Language;
}

/** Makes a new link for an invitation; the one before opens nothing any more. */
export class RenewInvitation {
  @IsId()
  invitationId: string;
}

export class WithdrawInvitation {
  @IsId()
  invitationId: string;
}

/** Gives somebody exactly these standings for an agency. None at all: the person no longer sits for it. */
export class ChangeStanding {
  @IsId()
  personId: string;

  @IsId()
  agencyId: string;

  @AreStandings()
  standings: Standing[];
}

/** Shuts somebody out of this table until they are let in again. */
export class DisablePerson {
  @IsId()
  personId: string;
}

export class EnablePerson {
  @IsId()
  personId: string;
}

/** Ends all sessions of one person at this table. */
export class EndPersonSessions {
  @IsId()
  personId: string;
}

/** Ends all sessions of everybody at this table, one's own too. */
export class EndAllSessions {}

/** Changes what one is called at this table. */
export class RenamePerson {
  @IsLine(NAME_MAX)
  name: string;
}

/** Connects an agency's own sign-in (OpenID Connect). */
export class SetSingleSignOn {
  @IsId()
  agencyId: string;

  /** What stands on the button of the sign-in page. */
  @IsLine(NAME_MAX)
  label: string;

  /** The provider's issuer, as in https://login.example.org */
  @IsUrl({ protocols: ['https', 'http'], require_protocol: true, require_tld: false })
  issuer: string;

  @IsLine(200)
  clientId: string;

  /** Kept sealed; never shown again. */
  @IsLine(400)
  clientSecret: string;
}

export class RemoveSingleSignOn {
  @IsId()
  agencyId: string;
}
