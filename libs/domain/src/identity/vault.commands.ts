import { IsIn, IsOptional } from 'class-validator';
import { IsId } from '../id.js';
import { IsLine } from '../line.js';
import { FILE_PURPOSES, type FilePurpose } from '../person-file/file.purposes.js';
import { IsBirthday } from './birthday.js';

/** What an agency may keep of who somebody is, with the longest of each in characters. There is no picture. */
export const IDENTITY_FIELDS = { name: 120, born: 10, phone: 40, documents: 300 } as const;
export type IdentityField = keyof typeof IDENTITY_FIELDS;

/**
 * Keeps who the person of a case is, for the own agency, in place of what it kept before. What is not said is not kept. It is refused where the
 * person is anonymous.
 */
export class WriteIdentity {
  @IsId()
  caseId: string;

  @IsOptional()
  @IsLine(IDENTITY_FIELDS.name)
  name?: string;

  /** The day on which they were born. */
  @IsOptional()
  @IsBirthday()
  born?: string;

  @IsOptional()
  @IsLine(IDENTITY_FIELDS.phone)
  phone?: string;

  /** Numbers of papers, as they stand there. */
  @IsOptional()
  @IsLine(IDENTITY_FIELDS.documents)
  documents?: string;
}

/** Destroys what the own agency keeps, for good. */
export class EraseIdentity {
  @IsId()
  caseId: string;
}

/** Opens what is kept of who somebody is. Each time that somebody does is kept. */
export class ReadIdentity {
  @IsId()
  caseId: string;

  /** What for; coordination of care where nothing is said. */
  @IsOptional()
  @IsIn(FILE_PURPOSES)
  purpose?: FilePurpose;
}
