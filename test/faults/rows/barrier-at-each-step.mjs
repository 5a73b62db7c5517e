import { endings, hit, sentOnce, stopped, whole } from '../oracles.mjs';
import { outcomeOf } from './racing-answer.mjs';
import { heldStream } from '../held-stream.mjs';

/** Two are sent at once; the third was taken and waits for its turn. */
const EACH = 3;
/** From so long after the answer on nothing begins to be sent. */
const ANSWERED_MS = 5000;

/**
 * Where the worker stands when somebody answers, and how many letters have left then and never leave again. While it stands behind
 * firing its letters go out by themselves until somebody answers.
 */
const STEPS = [
  { point: 'reminder fired', left: null },
  { point: 'claimed, not yet sent', left: 0 },
  { point: 'sent, not yet noted', left: 2 },
];
/** What ends the plan as it was: what waits is not sent, and what had left is not sent again. */
const ACTS = {
  finishes: (rig, item) => rig.acts(item, 'finish', { words: 'Done' }),
  moves: (rig, item) => rig.acts(item, 'move', { due: rig.inDays(60), words: 'The court is closed' }),
  givesAway: (rig, item) => rig.acts(item, 'cancel', { words: 'Not wanted any more' }),
};

/** The worker stands still at each of its steps, somebody answers, the worker dies and another one goes on. */
export async function answeredAtEachStep(rig) {
  const verdicts = [];
  let reached = 0;
  for (const { point, left } of STEPS) {
    const items = await rig.agrees(EACH);
    let answered = 0;
    const before = rig.sink.ledger.lines('letter').length;
    await rig.comesDue(items, [1]);
    reached += Math.min(
      1,
      await rig.standsAt(point, async () => {
        for (const item of items) await ACTS[rig.chance.oneOf(Object.keys(ACTS))](rig, item);
        answered = Date.now();
      }),
    );
    const other = await rig.worker();
    await rig.timeGoesBy('6 minutes');
    await rig.settlesAfter(6000);
    await other.stop();
    const letters = rig.sink.ledger.lines('letter').slice(before);
    const late = letters.filter(({ at }) => at > answered + ANSWERED_MS).length;
    verdicts.push(exact(`letters sent later than 5 s after the answer at “${point}”`, late, 0));
    if (left !== null) verdicts.push(exact(`letters of what was answered at “${point}”`, letters.length, left));
  }
  return [hit(reached, STEPS.length), ...verdicts, await whole(rig.database)];
}

/** Answer and step wait at one lock, now one of them first and now the other: whoever is let through first, the rows say so. */
export async function answeredAtOnce(rig) {
  const worker = await rig.worker({ WORKER_SWEEP_MS: '100' });
  const items = await rig.agrees(6);
  const outcomes = [];
  for (const [place, item] of items.entries()) {
    const held = await heldStream(rig.database, `case/${rig.caseId}`);
    const fires = async () => {
      await rig.comesDue([item], [1]);
      await held.waiting(place % 2 ? 2 : 1);
    };
    let finished;
    const answers = async () => {
      finished = rig.finishes(item);
      await held.waiting(place % 2 ? 1 : 2);
    };
    for (const step of place % 2 ? [answers, fires] : [fires, answers]) await step();
    rig.faults.note('barrier', { id: item.id });
    await held.letsGo();
    await finished;
    await rig.settles();
    const found = (await endings(rig.database)).filter((line) => line.startsWith(item.id));
    outcomes.push(await outcomeOf(rig, item, found));
  }
  await worker.stop();
  const wrong = outcomes.filter((one) => one === 'wrong').length;
  const ends = new Map(rig.deeds.lines('finished').map(({ id, at }) => [id, at]));
  return [
    hit(new Set(outcomes).size, 2),
    {
      oracle: 'O8',
      what: 'items whose rows are not what their history says',
      value: wrong,
      bound: '= 0',
      holds: wrong === 0,
    },
    await stopped(rig.database, rig.sink, ends),
    ...(await sentOnce(rig.database, rig.sink, 0)),
    await whole(rig.database),
  ];
}

const exact = (what, value, wanted) => ({
  oracle: 'O11',
  what,
  value,
  bound: `= ${wanted}`,
  holds: value === wanted,
});
