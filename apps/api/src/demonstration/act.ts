import type { CommandAnswer, ReferralState, StreamName } from '#libs/domain';
import type { Command, PostCommand } from '#libs/kernel';
import type { PersonKey } from './data/athens.table.js';

/** Gives one command for whoever acts. */
export type Give = <Input extends object, Subject, Result>(
  command: Command<Input, Subject, Result> | PostCommand<Input>,
  input: object,
) => Promise<CommandAnswer<Result>>;

/** What nobody does by a command: it goes on in a worker, which is not there yet while the demonstration loads, or is said once in an answer. */
export interface OfItself {
  /** What time, or the end of an agreement, does to referrals by now. */
  moves: () => Promise<void>;
  /** What follows when a referral came to its end. */
  ended: (stream: StreamName, state: ReferralState) => Promise<void>;
  /** A card that somebody was shown, by their stream, is looked up. */
  shown: (stream: StreamName, showingId: string) => Promise<void>;
  /** The code on a card, as whoever gave it by the command of that id is shown it. */
  codeOf: (commandId: string, chance: string) => string;
}

/** One command that somebody of the demonstration gives at a time of its own. */
export interface Act {
  /** In milliseconds since 1970. */
  at: number;
  /** Nobody, where it goes on by itself. */
  by: PersonKey | undefined;
  /** Its name within the demonstration, the same in every load: the command's id is made of it. */
  name: string;
  /** Acts of one case are done one after the other, in order; those of different cases may be done together. */
  of: string;
  perform: (give: Give, ofItself: OfItself) => Promise<void>;
}
