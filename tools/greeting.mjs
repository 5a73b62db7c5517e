const bold = (words) => (process.stdout.isTTY && !process.env.NO_COLOR ? `\u001b[1m${words}\u001b[22m` : words);

/** What a person reads once an installation stands where somebody sits already. */
export const greetAgain = (address) => lines(`Baraza is open at ${bold(address)}`, CTRL_C);

/** What the first person reads: the link is shown here, on this terminal, and nowhere else. */
export const greetFirst = (address, link) =>
  lines(
    `Baraza is open at ${bold(address)}`,
    'Nobody sits at the table yet. Open this link to set it up; it works once, within a day, and whoever has it is the administrator:',
    `  ${bold(link)}`,
    CTRL_C,
  );

/** What a script reads that answered the questions of first use. */
export const greetAdministrator = (address, { name, administrator, members }, link) =>
  lines(
    `Baraza is open at ${bold(address)}, with the table of ${name}.`,
    `With this link ${administrator.name} chooses a password; it works once, within a day:`,
    `  ${bold(link)}`,
    members.length > 0 &&
      'The people invited get letters where mail is set up; else the administrator hands their links over.',
    CTRL_C,
  );

const CTRL_C = 'Ctrl-C ends it; what was done stays for the next time.';

const lines = (...paragraphs) => ['', ...paragraphs.filter(Boolean).flatMap((paragraph) => [paragraph, ''])].join('\n');
