import { answerParent } from './generator.mjs';
import { closedLoop } from './closed-loop.mjs';
import { barazaSide } from './side.mjs';

/** A generator: a case with as many posts as it bears. */
let side;

answerParent({
  open: async ({ server, members }) => void (side = await barazaSide(server, members)),
  run: ({ window, seconds }) => closedLoop(side, { window, seconds }),
});
