export { LETTERS } from './letter.js';
export { letterSender } from './send-letters.js';
