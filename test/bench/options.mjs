import { parseArgs } from 'node:util';

/** The options that a benchmark was given; ends with a sentence where it has none of that name. */
export function optionsOf(options) {
  try {
    return parseArgs({ options }).values;
  } catch (error) {
    const names = Object.entries(options).map(([name, { type }]) =>
      type === 'string' ? `--${name}=...` : `--${name}`,
    );
    return refuse(`${error.message.split('.')[0]}. It takes ${names.join(', ')}.`);
  }
}

/** Says what was wrong with how the benchmark was called, and ends. */
export function refuse(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}
