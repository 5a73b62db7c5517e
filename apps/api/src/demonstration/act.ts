import type { CommandAnswer } from '#libs/domain';
import type { Command, PostCommand } from '#libs/kernel';
import type { PersonKey } from './data/athens.table.js';

/** Gives one command for whoever acts. */
export type Give = <Input extends object, Subject, Result>(
  command: Command<Input, Subject, Result> | PostCommand<Input>,
  input: object,
) => Promise<CommandAnswer<Result>>;

/** One command that somebody of the demonstration gives at a time of its own. */
export interface Act {
  /** In milliseconds since 1970. */
  at: number;
  by: PersonKey;
  /** Its name within the demonstration, the same in every load: the command's id is made of it. */
  name: string;
  /** Acts of one case are done one after the other, in order; those of different cases may be done together. */
  of: string;
  perform: (give: Give) => Promise<void>;
}
