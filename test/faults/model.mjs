/**
 * What must have become of every step and notice, worked out anew from the ledger of what people did and of what was due. It
 * shares nothing with the product: this is the promise as the documents have it.
 *
 * An item is one thing agreed: `due`, the steps that came due together, `mail`, what the mail server said to its letters, and
 * `ended`, when somebody finished it before anything was due.
 */

/** The standard ladder: whom each step speaks to, and on which ways. */
const LADDER = [
  { step: 1, to: ['holder'], ways: ['app', 'mail'] },
  { step: 2, to: ['holder', 'liaison'], ways: ['app', 'mail', 'push'] },
  { step: 3, to: ['lead'], ways: ['app', 'mail'] },
  { step: 4, to: ['chair'], ways: ['app', 'mail'] },
];

const FATE = {
  app: () => 'sent',
  push: () => 'failed way_off',
  mail: ({ mail = 'taken' }) => ({ taken: 'sent', refused: 'failed letter_refused' })[mail],
};

/** Lines such as `<id> step 1 superseded higher_step_came` and `<id> notice 2 liaison mail sent`. */
export function expected(items) {
  return new Set(items.flatMap((item) => [...stepsOf(item), ...noticesOf(item)]));
}

/** Only the highest step that came due speaks. */
const highestOf = ({ due = [] }) => Math.max(0, ...due);

function stepsOf(item) {
  const { id, due = [], ended } = item;
  const highest = highestOf(item);
  return LADDER.map(({ step }) => {
    if (step === highest) return `${id} step ${step} fired`;
    if (due.includes(step)) return `${id} step ${step} superseded higher_step_came`;
    return `${id} step ${step} ${ended ? 'cancelled done' : 'planned'}`;
  });
}

/** Whom a step speaks to; where the holder's letter is refused, the contact is told as well. */
const toldBy = ({ to, ways }, { mail }) => [
  ...to.flatMap((who) => ways.map((way) => ({ who, way }))),
  ...(mail === 'refused' && !to.includes('liaison')
    ? ['app', 'mail'].map((way) => ({ who: 'liaison', way, fate: 'sent' }))
    : []),
];

function noticesOf(item) {
  return LADDER.filter(({ step }) => step === highestOf(item)).flatMap((rung) =>
    toldBy(rung, item).map(
      ({ who, way, fate = FATE[way](item) }) => `${item.id} notice ${rung.step} ${who} ${way} ${fate}`,
    ),
  );
}
