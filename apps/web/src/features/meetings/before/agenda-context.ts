import { createContext, useContext } from 'react';
import type { Actor, AgendaItem, CommandName, MeetingView, SaidField } from '#libs/domain';
import type { Directory } from '../../../live/directory.js';
import type { OutboxEntry } from '../../../live/outbox-rules.js';
import type { MeetingAct } from '../use-meeting-act.js';

/** What every part of the screen of a meeting before it is opened knows. */
export interface Agenda {
  /** The meeting with what waits on this device already in it. */
  view: MeetingView;
  /** The name of the series. */
  name: string;
  actor: Actor;
  directory: Directory;
  act: MeetingAct;
  may: (command: CommandName) => boolean;
  /** Whether its agenda can still be changed. */
  open: boolean;
  /** What waits, or was refused, about an item; without one, about the meeting itself. */
  entriesOf: (itemId: string | null) => OutboxEntry[];
  dismiss: (id: string) => void;
  reads: (item: AgendaItem) => boolean;
  titleOf: (item: AgendaItem) => string;
  said: (about: 'meeting' | 'item' | 'decision' | 'paper', id: string, field: SaidField) => string | null;
  agency: (id: string) => string;
  letters: (id: string) => string;
  person: (id: string) => string;
}

const AgendaContext = createContext<Agenda | null>(null);
export const AgendaProvider = AgendaContext.Provider;

/** The meeting that is on the screen. */
export function useAgenda(): Agenda {
  const agenda = useContext(AgendaContext);
  if (!agenda) throw new Error('no meeting is on the screen');
  return agenda;
}
