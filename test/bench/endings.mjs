const endings = [];
let ending;

/** Has something done when the measurement ends, however it ends; the last that was asked for comes first. */
export const atEnd = (work) => void endings.push(work);

/** Does all of it, once. */
export function end() {
  ending ??= (async () => {
    for (const work of endings.reverse()) {
      try {
        await work();
      } catch (error) {
        process.stderr.write(`${error.message}\n`);
      }
    }
  })();
  return ending;
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => void end().then(() => process.exit(130)));
}
