import {
  addDays,
  type Actor,
  allows,
  type KeptRotaChange,
  localOf,
  type Rota,
  type RotaChange,
  seriesDates,
  seriesStream,
  SkipChair,
  skipChair,
  SwapChairs,
  swapChairs,
} from '#libs/domain';
import { type Command, type CommandContext, defineCommand } from '#libs/kernel';
import { calendarFor } from '#libs/ladders';
import { rotaChanges, rotaOf } from '../rota.queries.js';
import { datesLeft, type LoadedSeries, loadSeries, meetingsOf } from '../series.queries.js';
import { seriesStore } from '../series.store.js';

/** How far ahead the order of who leads can be changed, in days. */
const AHEAD_DAYS = 400;

interface RotaCommand<Input> {
  name: 'rota.swap' | 'rota.skip';
  input: new () => Input;
  decide: (rota: Rota, input: Input) => RotaChange;
}

/** Makes a command of a change of the order in which people lead: who changed it, when and why is kept with it (H8). */
const changesRota = <Input extends SkipChair>({ name, input, decide }: RotaCommand<Input>): Command =>
  defineCommand<Input, LoadedSeries, object, Actor>({
    name,
    input,
    stream: ({ seriesId }) => seriesStream(seriesId),
    load: ({ db, input: { seriesId } }: CommandContext<Input>) => loadSeries(db, seriesId),
    may: (actor) => allows(name, actor, ['table']),
    async run({ db, actor, input: asked, subject, append, clock }) {
      const at = clock.ms();
      const rota = await loadRota(db, actor.taskForceId, subject, at);
      const change = decide(rota, asked);
      const seq = append('rota.changed', change, asked.reason);
      const kept: KeptRotaChange = { ...change, by: actor.personId, at, seq };
      await seriesStore.changeRota(db, subject.seriesId, [...rota.changes, kept]);
      return {};
    },
  }) as unknown as Command;

/** Two people exchange the meetings that they lead. */
export const swapsChairs = changesRota({
  name: 'rota.swap',
  input: SwapChairs,
  decide: (rota, { original, withOriginal }) => swapChairs(rota, original, withOriginal),
});

/** Whoever was to lead a meeting is passed over. */
export const skipsChair = changesRota({
  name: 'rota.skip',
  input: SkipChair,
  decide: (rota, { original }) => skipChair(rota, original),
});

/** The order of who leads the meetings of a series, for a command that changes it. */
async function loadRota(
  db: CommandContext<object>['db'],
  taskForceId: string,
  { seriesId, plan }: LoadedSeries,
  now: number,
): Promise<Rota & { changes: KeptRotaChange[] }> {
  const today = localOf(now, plan.zone).date;
  const calendar = await calendarFor(db, taskForceId, null);
  const meetings = await meetingsOf(db, seriesId);
  const dates = datesLeft(seriesDates(plan, today, addDays(today, AHEAD_DAYS), calendar), meetings);
  const changes = await rotaChanges(db, seriesId);
  return { ...rotaOf(plan, meetings, dates, changes), changes };
}
