import { spawn } from 'node:child_process';
import { parseArgs } from 'node:util';
import { Ended, end, whenNpmIsGone } from './ending.mjs';
import { install, isInstalled } from './install.mjs';
import { waitForLock } from './lock.mjs';
import { pinnedNode } from './pinned-node.mjs';
import { inClone, root } from './places.mjs';
import { sentenceFor, Trouble } from './trouble.mjs';

/**
 * The way into every command: understand its options, install what is missing, go on under the pinned Node, run it.
 * A command is commands/<name>.mjs with `help`, `options` (as for util.parseArgs), `run(values, rest)` answering the
 * exit status, and optionally `before(values)`, which refuses early, and `rest: true`, which takes what follows.
 */
export async function enter(name) {
  try {
    const command = await import(`./commands/${name}.mjs`);
    const { values, rest } = readOptions(name, command);
    if (values.help) {
      console.log(command.help.trim());
      return;
    }
    await command.before?.(values);
    await installIfNeeded();
    const node = pinnedNode();
    if (node) {
      process.exitCode = await goOnUnder(node, name);
    } else {
      process.chdir(root);
      process.exitCode = await command.run(values, rest);
    }
  } catch (error) {
    // A signal is ending the command already, and decides its exit status.
    if (error instanceof Ended) return new Promise(() => {});
    console.error(sentenceFor(error));
    process.exitCode = 1;
  }
  await end();
  process.exit();
}

function readOptions(name, { options = {}, rest: takesRest = false }) {
  const config = { options: { ...options, help: { type: 'boolean' } }, allowPositionals: takesRest };
  try {
    if (takesRest) return { values: { help: process.argv[2] === '--help' }, rest: process.argv.slice(2) };
    return { ...parseArgs({ ...config, args: process.argv.slice(2) }), rest: [] };
  } catch (error) {
    throw new Trouble(`${whatWasWrong(error)}: \`npm run ${name} -- --help\` shows what can be given.`);
  }
}

function whatWasWrong(error) {
  const word = /'([^' ]+)/.exec(error.message)?.[1] ?? '';
  if (error.code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE') {
    return error.message.includes('missing') ? `${word} needs a value` : `${word} takes no value`;
  }
  return word.startsWith('-') ? `There is no option ${word}` : `"${word}" was not understood`;
}

async function installIfNeeded() {
  if (isInstalled()) return;
  const lock = await waitForLock(inClone('dist', 'busy.lock'), () =>
    console.error('Waiting: packages are being installed here.'),
  );
  try {
    if (!isInstalled()) await install();
  } finally {
    lock.release();
  }
}

/** Runs the same command again under another Node. Its end is ours, and ours (even by SIGKILL) is its. */
function goOnUnder(node, name) {
  const args = [inClone('tools', `${name}.mjs`), ...process.argv.slice(2)];
  const inner = spawn(node, args, { stdio: ['inherit', 'inherit', 'inherit', 'ipc'] });
  const askToEnd = () => inner.connected && inner.send('end', () => {});
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, askToEnd);
  whenNpmIsGone(askToEnd);
  return new Promise((resolve, reject) => {
    inner.once('error', () => {
      reject(new Trouble(`${node} does not run on this machine: remove node_modules and run the command again.`));
    });
    inner.once('exit', (code) => resolve(code ?? 1));
  });
}
