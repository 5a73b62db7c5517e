export type { HintLine, HintLog } from './hint-line.js';
export { openHintLine } from './open-hint-line.js';
