import { IsIn, IsOptional, Matches } from 'class-validator';
import { STAGES, type Stage } from '../continuum/stage.js';
import { IsId } from '../id.js';

/** What stands on the board: cases by where the person stands, referrals by who holds the step, actions by whose they are. */
export const BOARD_VIEWS = ['stages', 'holders', 'actions'] as const;
export type BoardView = (typeof BOARD_VIEWS)[number];

/** So many cards of a column are answered at once. */
export const BOARD_PAGE = 20;

/** The column of cases of which nothing that the reader may read says where the person stands. */
export const NO_STAGE = 'none';
/** The column of referrals whose step is held by whoever coordinates the table. */
export const COORDINATION = 'coordination';

/** What of the board is wanted. What is not named here is refused. */
export class FindBoard {
  @IsIn(BOARD_VIEWS)
  view!: BoardView;

  /** Of cases in which an agency is, of referrals that it sends or gets, of its actions. */
  @IsOptional()
  @IsId()
  agency?: string;

  /** Of people who hold a stage, be it not their furthest. Cases only. */
  @IsOptional()
  @IsIn(STAGES)
  stage?: Stage;

  /** What presses: an urgent need, referral or action. */
  @IsOptional()
  @IsIn(['true'])
  urgent?: 'true';

  /** What is late, by the clock of now. */
  @IsOptional()
  @IsIn(['true'])
  overdue?: 'true';

  /** What waits for the agency of whoever asks. */
  @IsOptional()
  @IsIn(['true'])
  ours?: 'true';

  /** More of one column: a stage or `none`, the id of an agency, or `coordination`. Without it, of each. */
  @IsOptional()
  @Matches(/^([a-z_]{1,20}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$/)
  column?: string;

  /** Which page of a column, from 1 on. */
  @IsOptional()
  @Matches(/^[1-9][0-9]{0,3}$/)
  page?: string;
}
