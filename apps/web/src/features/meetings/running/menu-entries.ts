import { type CommandName, quorumNow } from '#libs/domain';
import { isOver } from './agenda-now.js';
import type { Running } from './running-context.js';
import type { RunningSheet } from './running-sheet.js';

/** A line of the menu: it opens a sheet, or is done at once. */
export type MenuEntry = { words: MenuWords } & ({ sheet: RunningSheet } | { command: CommandName });

type MenuWords =
  | 'roll'
  | 'order'
  | 'hand_over'
  | 'hold'
  | 'back'
  | 'read_back'
  | 'interest'
  | 'close'
  | 'ask'
  | 'take'
  | 'appoint'
  | 'leave';

/** What somebody can do with the meeting beside the verbs. */
export function menuEntries({ view, inChair, isSecretary, may, actor }: MenuOf): MenuEntry[] {
  const over = isOver(view);
  const here = view.roll.some(({ personId, to }) => personId === actor.personId && to === undefined);
  const viceChair = may('chair.ask') && !inChair;
  const few = !quorumNow(view).met && !view.meeting.inquorate;
  const lines: [boolean, MenuEntry][] = [
    [!over && (inChair || isSecretary), { words: 'roll', sheet: 'roll' }],
    [!over && may('agenda.order'), { words: 'order', sheet: 'order' }],
    [!over && may('interest.declare'), { words: 'interest', sheet: 'interest' }],
    [true, { words: 'read_back', sheet: 'read_back' }],
    [!over && inChair, { words: 'hand_over', sheet: 'hand_over' }],
    [!over && viceChair, { words: 'ask', command: 'chair.ask' }],
    [!over && viceChair, { words: 'take', command: 'chair.pass' }],
    [!over && isSecretary && !inChair, { words: 'appoint', sheet: 'hand_over' }],
    [!over && inChair && few, { words: 'hold', sheet: 'hold' }],
    [!over && inChair && view.meeting.currentItemId !== undefined, { words: 'back', sheet: 'back' }],
    [!over && here, { words: 'leave', command: 'roll.go' }],
    [!over && inChair, { words: 'close', sheet: 'close' }],
  ];
  return lines.flatMap(([holds, entry]) => (holds ? [entry] : []));
}

type MenuOf = Pick<Running, 'view' | 'inChair' | 'isSecretary' | 'may' | 'actor'>;
