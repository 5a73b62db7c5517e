import { answerParent } from './generator.mjs';
import { closedLoop } from './closed-loop.mjs';
import { barazaSide, referenceSide } from './side.mjs';

const OPEN = { Baraza: barazaSide, reference: referenceSide };

/** A generator: a case, or a room of the reference, with as many posts as it bears. */
let side;

answerParent({
  open: async ({ kind, server, members }) => void (side = await OPEN[kind](server, members)),
  run: ({ window, seconds }) => closedLoop(side, { window, seconds }),
});
