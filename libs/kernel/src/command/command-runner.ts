import { type Actor, type CommandAnswer, Refusal, type StreamName } from '#libs/domain';
import { parseCommandId, parseInput } from '#libs/inputs';
import { type AnyActor, actorName } from '../authority/actor.js';
import { isTransient } from '../errors/database-error.js';
import { faultPoint } from '../fault-point.js';
import { appendEvents, lockStreams, type PendingEvent, type Recorded } from '../journal/journal.js';
import type { JournalHint } from '../journal/journal-hint.js';
import { postMessages } from '../journal/post.js';
import type { Database } from '../unit-of-work/database.js';
import { sentTogether } from '../unit-of-work/sent-together.js';
import type { CommitAlong, UnitOfWork } from '../unit-of-work/unit-of-work.js';
import { type Along, type Alone, type Append, type AppendTo, type Command, type CommandContext } from './command.js';
import { isPost, type PostCommand } from './command.js';
import { Foresight, type Known } from './foresight.js';
import { Lines, type PostItem } from './lines.js';
import { fillReceipt, takeUp } from './receipts.js';

/** What a command did in its transaction, or had done before, and what it acted on. */
interface CarriedOut {
  answer: CommandAnswer;
  recorded: Recorded[];
  acted?: Known;
}

/** The one corridor: every change of the table's state goes through `run`, whichever door it came in by. */
export class CommandRunner {
  private readonly lines: Lines<CommandAnswer>;
  private readonly foresight = new Foresight();
  /** Counts commands by name and outcome; set by whoever keeps the figures. */
  count: (name: string, outcome: string) => void = () => undefined;

  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly hint: JournalHint,
    /** What every command is given alike. */
    private readonly given: Pick<CommandContext<object>, 'clock' | 'key' | 'publicUrl'>,
  ) {
    this.lines = new Lines((stream, items) => this.writePosts(stream, items));
  }

  /**
   * Carries a command out once, however often it is sent, and answers what it did. Throws a `Refusal` when it may not or
   * cannot be done, and then nothing has changed.
   * @param id the command's UUID, made once by whoever sends it
   */
  async run<Input extends object, Subject, Result, A extends AnyActor>(
    command: Command<Input, Subject, Result, A> | PostCommand<Input>,
    actor: A,
    id: unknown,
    rawInput: unknown,
  ): Promise<CommandAnswer<Result>> {
    try {
      const commandId = parseCommandId(id);
      const input = parseInput(command.input, rawInput);
      const answer = isPost(command)
        ? await this.post(command, actor as Actor, commandId, input)
        : await this.runAlone(command as unknown as Alone, actor, commandId, input);
      this.count(command.name, 'done');
      await faultPoint('after commit, before reply');
      return answer as CommandAnswer<Result>;
    } catch (error) {
      this.count(command.name, error instanceof Refusal ? error.code : 'failed');
      throw error;
    }
  }

  private async post<Input extends object>(
    command: PostCommand<Input>,
    actor: Actor,
    commandId: string,
    input: Input,
  ): Promise<CommandAnswer> {
    const { personId, agencyId } = actor;
    const data = command.data?.(input, (work) => this.unitOfWork.readAtOnce(actor, work)) ?? {};
    const body = JSON.stringify(data instanceof Promise ? await data : data);
    return this.lines.post(command.stream(input), { personId, agencyId, commandId, words: command.words(input), body });
  }

  private async writePosts(stream: StreamName, items: PostItem[]): Promise<(CommandAnswer | Refusal)[]> {
    const { answers, recorded } = await postMessages(this.database.pool, stream, items);
    // Who waits is answered first: to tell a large room takes longer than the commit did.
    setImmediate(() => void this.tell([recorded]));
    return answers;
  }

  private async runAlone(command: Alone, actor: AnyActor, id: string, input: object): Promise<CommandAnswer> {
    const stream = command.stream(input, actor);
    const { answer, heads } = await this.lines.alone([stream], async () => {
      const done = await this.unitOfWork.write(actor, async (db, commit) => {
        const heads = new Map<StreamName, number>();
        const moved = (other: StreamName, seq: number): void => void heads.set(other, seq);
        const carried = await this.carryOut(command, { ...this.given, db, actor, input, stream, id, moved }, commit);
        return { ...carried, heads };
      });
      // Who looks on is told first.
      await this.tell(done.recorded);
      if (done.acted) this.foresight.learn(command, stream, done.acted, done.recorded);
      return done;
    });
    this.hint.moved(heads);
    return answer;
  }

  /**
   * Takes the command up and does it on what is known, or on what is loaded; or answers what it answered before. What does not wait for an
   * answer goes out in one go, and is looked at only where what stands before it let it be.
   */
  private async carryOut(
    command: Alone,
    ctx: CommandContext<object, AnyActor>,
    commit: CommitAlong,
  ): Promise<CarriedOut> {
    const { db, stream, id } = ctx;
    const told = { actor: actorName(ctx.actor), id, name: command.name };
    const known = this.foresight.of(command, stream);
    const taking = takeUp(db, told, command.opens ? null : stream, !command.before, known);
    if (known) {
      const doing = act(command, ctx, known, commit);
      const [taken] = await Promise.allSettled([taking, doing]);
      if (taken.status === 'fulfilled') return doing;
      if (isTransient(taken.reason)) this.foresight.forget(stream);
      throw taken.reason;
    }
    const loading = command.before ? undefined : command.load(ctx);
    await Promise.allSettled([taking, loading]);
    const { before, at } = await taking;
    if (before) return { answer: before, recorded: [] };
    await command.before?.(ctx);
    const head = command.opens ? 0 : (at?.head ?? (await lockStreams(db, [stream])).get(stream));
    // For whoever is no member, whether it exists or not.
    if (head === undefined) throw new Refusal('not_found');
    const subject = await (loading ?? command.load(ctx));
    if (subject === null) throw new Refusal('not_found');
    return act(command, ctx, { head, epoch: at?.epoch ?? 0, subject }, commit);
  }

  private async tell(recorded: readonly Recorded[]): Promise<void> {
    await faultPoint('after commit, before hint');
    for (const commit of recorded) this.hint.committed(commit);
  }
}

/** Does what a command does, with what it acts on. */
async function act(
  command: Alone,
  ctx: CommandContext<object, AnyActor>,
  acted: Known,
  commit: CommitAlong,
): Promise<CarriedOut> {
  const { db, actor, stream, id, input } = ctx;
  const { subject, head } = acted;
  const [pending, sent]: [PendingEvent[], Promise<unknown>[]] = [[], []];
  let own = head;
  const append: Append = (type, data, words) => (pending.push({ stream, type, data, words }), ++own);
  const appendTo: AppendTo = (other, type, data, words) => void pending.push({ stream: other, type, data, words });
  const along: Along = (work) => (sent.push(work), void work.catch(() => undefined));
  if (!command.may(actor, subject, input)) throw new Refusal('forbidden');
  const result = await command.run({ ...ctx, subject, append, appendTo, along }).catch(async (error: unknown) => {
    // What went along before it failed may be why.
    await sentTogether(sent);
    throw error;
  });
  const answer = { seq: own, result: result ?? {} };
  const appending = appendEvents(db, actor, id, pending);
  const filling = fillReceipt(db, actorName(actor), id, stream, answer);
  // What goes along may take several questions, each after the answer before. What is recorded behind it is out at once.
  await Promise.allSettled(sent);
  await commit([...sent, appending, filling]);
  return { answer, recorded: await appending, acted };
}
