export { type InputClass, parseCommandId, parseInput } from './parse-input.js';
