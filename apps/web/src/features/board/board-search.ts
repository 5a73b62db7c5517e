import { BOARD_VIEWS, type BoardView, type Stage, STAGES } from '#libs/domain';
import type { BoardSought } from '../../live/board-query.js';

/** What the address of the board says: what is shown, and what of it. */
export interface BoardSearch {
  /** Absent: cases by stage. */
  view?: Exclude<BoardView, 'stages'> | undefined;
  agency?: string | undefined;
  stage?: Stage | undefined;
  ours?: true | undefined;
  late?: true | undefined;
  urgent?: true | undefined;
  /** On a narrow screen: the column that is shown. */
  column?: string | undefined;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const set = (value: unknown): true | undefined => (value === true || value === 'true' ? true : undefined);

/** The address as it is understood; what it says besides is left out. */
export function boardSearch({ view, agency, stage, ours, late, urgent, column }: Record<string, unknown>): BoardSearch {
  const known = BOARD_VIEWS.find((one) => one !== 'stages' && one === view) as BoardSearch['view'];
  return {
    view: known,
    agency: typeof agency === 'string' && UUID.test(agency) ? agency : undefined,
    // A stage is of people, not of what is referred or agreed.
    stage: known === undefined ? STAGES.find((one) => one === stage) : undefined,
    ours: set(ours),
    late: set(late),
    urgent: set(urgent),
    column: typeof column === 'string' && column !== '' ? column : undefined,
  };
}

/** What is asked of the server for it. */
export const soughtBy = ({ view, agency, stage, ours, late, urgent }: BoardSearch): BoardSought => ({
  view: view ?? 'stages',
  ...(agency && { agency }),
  ...(stage && { stage }),
  ...(ours && { ours }),
  ...(late && { overdue: late }),
  ...(urgent && { urgent }),
});

/** Whether anything is left out of what is shown. */
export const isFiltered = ({ agency, stage, ours, late, urgent }: BoardSearch): boolean =>
  Boolean(agency ?? stage ?? ours ?? late ?? urgent);
