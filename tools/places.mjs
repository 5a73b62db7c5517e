import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The clone: the directory of package.json. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** A path inside the clone. */
export const inClone = (...parts) => join(root, ...parts);

/** The script of an installed package, run as `node <script>`: does not rely on node_modules/.bin. */
export const packageScript = (...parts) => inClone('node_modules', ...parts);

const typedIn = process.env.INIT_CWD ?? process.cwd();

/** A path as the person typed it, seen from the directory they were in (npm changes to the clone first). */
export const asTyped = (path) => resolve(typedIn, path);
