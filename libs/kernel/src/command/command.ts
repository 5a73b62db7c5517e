import type { EntityManager } from 'typeorm';
import type { Actor, EventMap, EventType, StreamName, WireEvent } from '#libs/domain';
import type { InputClass } from '#libs/inputs';
import type { AnyActor } from '../authority/actor.js';
import type { Clock } from '../clock/clock.js';
import type { InstallationKey } from '../secrets/installation-key.js';

/** Records an event and answers the number it will have. `words` is what a person typed, for the events that carry it. */
export type Append = <T extends EventType>(type: T, data: EventMap[T], words?: string) => number;

/** Records an event on another stream that the actor reads, in the same commit; what it acts on there it has locked itself. */
export type AppendTo = <T extends EventType>(stream: StreamName, type: T, data: EventMap[T], words?: string) => void;

/** Lets what changes rows go out with what is recorded: nothing of its answer is needed before. Where it fails, all of the command does. */
export type Along = (work: Promise<unknown>) => void;

/** What a command's functions are given. `db` is the transaction's own and the only way to the database. */
export interface CommandContext<Input, A extends AnyActor = Actor> {
  db: EntityManager;
  actor: A;
  input: Input;
  /** The stream it acts on; for one that opens, the new stream. */
  stream: StreamName;
  clock: Clock;
  key: InstallationKey;
  /** Where people reach the installation, without a slash at the end. */
  publicUrl: string;
  /** The command's id. */
  id: string;
  /** Notes that a function of the gate appended to another stream as well, so that who follows it hears of it at once. */
  moved: (stream: StreamName, seq: number) => void;
}

/** A command that runs alone in its transaction: input, permission and effect in one place. */
export interface Command<
  Input extends object = object,
  Subject = unknown,
  Result = unknown,
  A extends AnyActor = Actor,
> {
  /** Its name on the wire: `<thing>.<verb>`. */
  name: string;
  input: InputClass<Input>;
  /** The stream that it locks and appends to. */
  stream: (input: Input, actor: A) => StreamName;
  /** True when the stream begins with this command. */
  opens?: boolean;
  /** What must be held before the stream is locked, where that is not all. */
  before?: (ctx: CommandContext<Input, A>) => Promise<void>;
  /** What it acts on, read with the actor's rights; null means that there is nothing the actor may see. */
  load: (ctx: CommandContext<Input, A>) => Promise<Subject | null>;
  /**
   * What it will act on the next time, after what was recorded: for what is the same for everybody who may act on the stream and changes by
   * its events alone. As long as nothing else happens there, commands are decided on that, and nothing is read.
   */
  follows?: (subject: Subject, events: readonly WireEvent[]) => Subject;
  /** Whether the actor may; asked after `load`, so that a refusal tells nobody what they may not see. */
  may: (actor: A, subject: Subject, input: Input) => boolean;
  /** The effect. Throws a Refusal when it is not possible now. */
  run: (
    ctx: CommandContext<Input, A> & { subject: Subject; append: Append; appendTo: AppendTo; along: Along },
  ) => Promise<Result>;
}

/** A command that only adds words to one stream: many of them share a commit, and the database checks who may. */
export interface PostCommand<Input extends object = object> {
  name: string;
  input: InputClass<Input>;
  stream: (input: Input) => StreamName;
  words: (input: Input) => string;
  /** What else the event holds. Called once for each message; may read with the actor's rights. */
  data?: (input: Input, read: <T>(work: (db: EntityManager) => Promise<T>) => Promise<T>) => Promise<object> | object;
}

/** A command of which nothing more is known than that it runs alone. */
export type Alone = Command<object, unknown, unknown, AnyActor>;

export type AnyCommand = Command<object, unknown, unknown> | PostCommand;

// The registry holds commands of many inputs side by side; each was checked whole where it was defined.
export const defineCommand = <Input extends object, Subject, Result, A extends AnyActor = Actor>(
  command: Command<Input, Subject, Result, A>,
): Command<Input, Subject, Result, A> => command;

export const definePost = <Input extends object>(command: PostCommand<Input>): PostCommand<Input> => command;

/** Narrows to the kind that shares its commit with others. */
export const isPost = <Input extends object>(command: PostCommand<Input> | object): command is PostCommand<Input> =>
  'words' in command;

/** Commands by their name, for the door that hears names. */
export type CommandRegistry = ReadonlyMap<string, AnyCommand>;

/** Makes a registry; two commands of one name are a defect that stops the start. */
export function commandRegistry(commands: readonly object[]): CommandRegistry {
  const registry = new Map<string, AnyCommand>();
  for (const command of commands as readonly AnyCommand[]) {
    if (registry.has(command.name)) throw new Error(`two commands are called ${command.name}`);
    registry.set(command.name, command);
  }
  return registry;
}
