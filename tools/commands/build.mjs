import { buildWhatChanged } from '../build-parts.mjs';
import { endOnSignals } from '../ending.mjs';

export const help = `
npm run build [-- --anew]

Builds the server and the web app into dist/, each only if its sources changed since.

  --anew    builds both in any case
  --help    this text
`;

export const options = { anew: { type: 'boolean', default: false } };

export async function run({ anew }) {
  endOnSignals(130);
  await buildWhatChanged({ anew });
  return 0;
}
