import type { LadderName } from './default-ladders.js';
import type { Ladder } from './ladder.js';
import type { RungRecipient } from './reminder.events.js';

/** A ladder of the table as it is in force. */
export interface LadderRow {
  name: LadderName;
  /** Counts its changes. */
  version: number;
  /** False while it is the one that every table begins with. */
  own: boolean;
  ladder: Ladder;
}

/** Somebody who would be told, in the ways of the step. Times are ISO 8601, UTC. */
export interface PreviewedPerson extends RungRecipient {
  /** Until when what would disturb is held for them; null when it is not. */
  heldUntil: string | null;
}

/** What would be said at one moment. */
export interface PreviewedStep {
  /** The step that speaks, from 1 on. */
  number: number;
  /** Null for at once: it lies behind already. */
  at: string | null;
  told: PreviewedPerson[];
  /** Steps that would find nobody, so that this one comes at once. */
  nobody: number[];
  /** It stands on the agenda of the next meeting from then on. */
  onAgenda: boolean;
}

/** Who would be reminded, and when, as long as nobody answers. */
export interface RemindersPreview {
  /** By whose clock the table works. */
  zone: string;
  steps: PreviewedStep[];
}
