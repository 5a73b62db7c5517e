export type { Bytes } from './bytes.js';
export { keepFile } from './commands/keep-file.js';
export { type FileRow, loadFile } from './file.queries.js';
export { filesFolder } from './files-folder.js';
export { Incoming, readOff } from './incoming.js';
export { Intake } from './intake.js';
export { openBytes } from './open-bytes.js';
export { sweepGone, sweepOrphans } from './sweep-files.js';
