import { IsBoolean, IsIn, IsOptional } from 'class-validator';
import { IsId } from '../id.js';
import { IsLine } from '../line.js';
import { HANDLE_MAX } from './case.policy.js';
import { CASE_OUTCOMES, type CaseOutcome } from './case.status.js';
import { InChannel } from './channel.js';

export class OpenCase {
  /** The name to use: what the person wants to be called; may be invented. There is no field for a real name. */
  @IsLine(HANDLE_MAX)
  handle: string;
}

export class AdmitAgency extends InChannel {
  @IsId()
  agencyId: string;

  /** True when what was said before is theirs to read as well; otherwise they read from now on. */
  @IsOptional()
  @IsBoolean()
  before?: boolean;
}

export class ReleaseAgency extends InChannel {
  @IsId()
  agencyId: string;
}

export class CloseCase {
  @IsId()
  caseId: string;

  @IsIn(CASE_OUTCOMES)
  outcome: CaseOutcome;
}
