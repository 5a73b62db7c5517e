import { ValidateIf } from 'class-validator';
import { Refusal } from '../errors.js';
import { IsId } from '../id.js';
import { caseStream, partStream, type StreamName } from '../stream.js';
import type { CaseSeat } from './case.events.js';

/** What is said somewhere: in the common part of a case (`caseId`) or in a restricted one (`partId`), never both. */
export class InChannel {
  @ValidateIf(({ caseId, partId }: InChannel) => caseId !== undefined || partId === undefined)
  @IsId()
  caseId?: string;

  @ValidateIf(({ partId }: InChannel) => partId !== undefined)
  @IsId()
  partId?: string;
}

/** The stream of a case or of a part, whichever is named. Throws `invalid_input` when both are. */
export function channelStream({ caseId, partId }: InChannel): StreamName {
  if (caseId !== undefined && partId !== undefined)
    throw new Refusal('invalid_input', { partId: ['goes without caseId'] });
  return partId === undefined ? caseStream(caseId!) : partStream(partId);
}

/** What decides about rights in a case's common part and in a restricted one alike. */
export interface Channel {
  /** The agency that leads the case, or that began the part. */
  leadAgencyId: string;
  seats: readonly CaseSeat[];
}
