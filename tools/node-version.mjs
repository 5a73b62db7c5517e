/**
 * Ends the command with one sentence when this Node is too old to read the rest of tools/.
 * This file and the doors beside it (demo.mjs, test.mjs, ...) keep to syntax that any Node since 12 can read,
 * and load everything else only after this check.
 */
export function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  console.error(
    'Baraza needs Node 20.19 or newer to set itself up, and this is Node ' +
      process.versions.node +
      ': install a current Node from https://nodejs.org and run the command again.',
  );
  process.exit(1);
}
