import { runChild } from './child.mjs';
import { beginInstallation } from './first-use-options.mjs';
import { askApi } from './ask-api.mjs';
import { inClone, root } from './places.mjs';
import { Trouble } from './trouble.mjs';

/**
 * A new one-time link for the first administrator; the one before opens nothing any more.
 * @param {Record<string, string>} env the settings of the api
 * @returns {Promise<{link: string, secret: string}>}
 */
export async function makeFirstUseLink(env) {
  const { output } = await runChild(process.execPath, [inClone('dist', 'database', 'first-use.js')], {
    cwd: root,
    env,
  });
  const [link, secret] = /^https?:\/\/\S+\/first-use#([\w-]{43})$/m.exec(output) ?? [];
  if (link) return { link, secret };
  console.error(output);
  throw new Trouble('The link for the first administrator could not be made for the reason above.');
}

/**
 * Sets the task force up with the answers of a script.
 * @param {string} address of the api, as seen from here
 * @param {string} origin the address that people type
 * @returns {Promise<string>} the link with which the administrator sets a password
 */
export async function answerFirstUse(address, origin, answers, secret) {
  const { v7 } = await import('uuid');
  const { status, body } = await askApi(address, '/api/first-use', {
    body: beginInstallation(answers, secret, v7),
    origin,
  });
  if (status < 300 && body?.next === 'link') return body.link;
  const fields = Object.entries(body?.error?.fields ?? {}).map(
    ([field, why]) => `${field}: ${[why].flat().join(', ')}`,
  );
  const reason = [body?.error?.sentence ?? `the api answered ${status}`, ...fields].join('\n  ');
  throw new Trouble(`The task force was not set up:\n  ${reason}\nCorrect the options and run the command again.`);
}
