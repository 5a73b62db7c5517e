import type { EntityManager } from 'typeorm';
import { type Actor, type CommandAnswer, Refusal, type StreamName } from '#libs/domain';
import { type AnyActor, actorName } from '../authority/actor.js';
import { faultPoint } from '../fault-point.js';
import { appendEvents, lockStreams, type PendingEvent, type Recorded } from '../journal/journal.js';
import type { JournalHint } from '../journal/journal-hint.js';
import { postMessages } from '../journal/post.js';
import type { Database } from '../unit-of-work/database.js';
import type { UnitOfWork } from '../unit-of-work/unit-of-work.js';
import { type Append, type AppendTo, type Command, type CommandContext, isPost, type PostCommand } from './command.js';
import { Lines, type PostItem } from './lines.js';
import { parseCommandId, parseInput } from './parse-input.js';
import { claimReceipt, fillReceipt } from './receipts.js';

/** The one corridor: every change of the table's state goes through `run`, whichever door it came in by. */
export class CommandRunner {
  private readonly lines: Lines<CommandAnswer>;
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
        : await this.runAlone(command, actor, commandId, input);
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

  private async runAlone<Input extends object, Subject, Result, A extends AnyActor>(
    command: Command<Input, Subject, Result, A>,
    actor: A,
    id: string,
    input: Input,
  ): Promise<CommandAnswer> {
    const stream = command.stream(input, actor);
    const { answer, recorded, heads } = await this.lines.alone([stream], () =>
      this.unitOfWork.write(actor, async (db) => {
        const heads = new Map<StreamName, number>();
        const moved = (other: StreamName, seq: number): void => void heads.set(other, seq);
        const before = await claimReceipt(db, actorName(actor), id, command.name, command.opens ? null : stream);
        if (before) return { answer: before, recorded: [], heads };
        return {
          ...(await this.carryOut(command, { ...this.given, db, actor, input, stream, id, moved })),
          heads,
        };
      }),
    );
    await this.tell(recorded);
    this.hint.moved(heads);
    return answer;
  }

  private async carryOut<Input extends object, Subject, Result, A extends AnyActor>(
    command: Command<Input, Subject, Result, A>,
    ctx: CommandContext<Input, A>,
  ): Promise<{ answer: CommandAnswer; recorded: Recorded[] }> {
    await command.before?.(ctx);
    const head = command.opens ? 0 : await lock(ctx.db, ctx.stream);
    const pending: PendingEvent[] = [];
    let own = head;
    const append: Append = (type, data, words) => (pending.push({ stream: ctx.stream, type, data, words }), ++own);
    const appendTo: AppendTo = (stream, type, data, words) => void pending.push({ stream, type, data, words });
    const subject = await command.load(ctx);
    if (subject === null) throw new Refusal('not_found');
    if (!command.may(ctx.actor, subject, ctx.input)) throw new Refusal('forbidden');
    const result = await command.run({ ...ctx, subject, append, appendTo });
    const recorded = await appendEvents(ctx.db, ctx.actor, ctx.id, pending);
    const answer = { seq: own, result: result ?? {} };
    await fillReceipt(ctx.db, actorName(ctx.actor), ctx.id, ctx.stream, answer);
    await faultPoint('in transaction');
    return { answer, recorded };
  }

  private async tell(recorded: readonly Recorded[]): Promise<void> {
    await faultPoint('after commit, before hint');
    for (const commit of recorded) this.hint.committed(commit);
  }
}

/** Locks the stream and answers its head; `not_found` for whoever is no member, whether it exists or not. */
async function lock(db: EntityManager, stream: StreamName): Promise<number> {
  const head = (await lockStreams(db, [stream])).get(stream);
  if (head === undefined) throw new Refusal('not_found');
  return head;
}
