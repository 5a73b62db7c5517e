import type { Actor, CommandName, MeetingView } from '#libs/domain';
import type { MeetingAct } from '../use-meeting-act.js';

/** What papers ask of the screen on which they stand: the one before a meeting, or the one of it. */
export interface PapersIn {
  view: MeetingView;
  actor: Actor;
  act: MeetingAct;
  may: (command: CommandName) => boolean;
  person: (id: string) => string;
  said: (about: 'paper', id: string, field: 'title') => string | null;
}
