import { createContext, useContext } from 'react';
import type { Actor, AgendaItem, CommandName, MeetingView } from '#libs/domain';
import type { Directory } from '../../../live/directory.js';
import type { MeetingActs } from '../use-meeting-act.js';
import type { RunningSheet } from './running-sheet.js';

/** What every part of a running meeting's screen knows. */
export interface Running extends MeetingActs {
  view: MeetingView;
  /** The name of the series. */
  name: string;
  reads: (item: Pick<AgendaItem, 'restricted' | 'lineageId'>) => boolean;
  directory: Directory;
  actor: Actor;
  /** Who looks leads the meeting. */
  inChair: boolean;
  /** Who looks keeps its record. */
  isSecretary: boolean;
  may: (command: CommandName) => boolean;
  /** Opens what is asked above the screen. */
  open: (sheet: RunningSheet, itemId?: string) => void;
  agency: (id: string) => string;
  letters: (id: string) => string;
  person: (id: string) => string;
  /** What an item is called, for who looks. */
  titleOf: (item: AgendaItem) => string;
  /** Words of the meeting; null where there are none, or they were erased. */
  said: (about: SaidAbout, id: string, field: SaidFieldName) => string | null;
}

type SaidAbout = 'meeting' | 'item' | 'decision' | 'position' | 'action' | 'note' | 'roll' | 'paper';
type SaidFieldName = 'title' | 'outcome' | 'text' | 'reason' | 'note' | 'place';

const RunningContext = createContext<Running | null>(null);
export const RunningProvider = RunningContext.Provider;

/** The meeting that is on the screen. */
export function useRunning(): Running {
  const running = useContext(RunningContext);
  if (!running) throw new Error('no meeting is on the screen');
  return running;
}
