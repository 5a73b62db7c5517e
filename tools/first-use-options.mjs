import { LANGUAGES, SECTORS, SHORT_NAME_MAX, STANDINGS } from './first-use-words.mjs';
import { Trouble } from './trouble.mjs';

/** The options that answer the questions of first use, as for util.parseArgs. */
export const firstUseOptions = {
  name: { type: 'string' },
  language: { type: 'string' },
  zone: { type: 'string' },
  agency: { type: 'string', multiple: true },
  administrator: { type: 'string' },
  member: { type: 'string', multiple: true },
};

const AGENCY = /^(?<name>.+?):(?<sector>[a-z_]+):(?<letters>\p{Lu}{2})(?::(?<shortName>.+))?$/u;
const PERSON = String.raw`(?<name>[^<>]*[^<>\s])\s*<(?<address>[^<>\s@]+@[^<>\s@]+)>`;
const ADMINISTRATOR = new RegExp(`^${PERSON}(?::(?<letters>\\p{Lu}{2}))?$`, 'u');
const MEMBER = new RegExp(`^${PERSON}:(?<letters>\\p{Lu}{2}):(?<standings>[a-z_]+(?:,[a-z_]+)*)$`, 'u');

/**
 * The answers that a script gives by options instead of a person in the browser; undefined when it gives none. What can
 * be seen to be wrong is refused here, before anything is installed; the rest by the api, which has the last word.
 * @throws {Trouble}
 */
export function readAnswers(values) {
  if (Object.keys(firstUseOptions).every((name) => values[name] === undefined)) return undefined;
  for (const name of ['name', 'agency', 'administrator'])
    if (!values[name]?.length)
      throw new Trouble(
        `To set a task force up by options, --name, --agency and --administrator are needed: --${name} is missing.`,
      );
  const agencies = values.agency.map(readAgency);
  requireDifferent(agencies);
  return {
    name: values.name,
    language: oneOf('--language', values.language ?? 'en', LANGUAGES),
    zone: readZone(values.zone ?? new Intl.DateTimeFormat().resolvedOptions().timeZone),
    agencies,
    administrator: readAdministrator(values.administrator, agencies),
    members: (values.member ?? []).map((text) => readMember(text, agencies)),
  };
}

/**
 * What the browser would send: the same answers, with ids.
 * @param {ReturnType<typeof readAnswers>} answers
 * @param {string} secret of the one-time link
 * @param {() => string} newId
 */
export function beginInstallation(answers, secret, newId) {
  const ids = new Map(answers.agencies.map(({ letters }) => [letters, newId()]));
  const { letters, ...administrator } = answers.administrator;
  return {
    secret,
    taskForceId: newId(),
    name: answers.name,
    language: answers.language,
    zone: answers.zone,
    agencies: answers.agencies.map((agency) => ({ agencyId: ids.get(agency.letters), ...agency })),
    administrator: { ...administrator, agencyId: ids.get(letters) },
    members: answers.members.map(({ letters: of, ...member }) => ({
      invitationId: newId(),
      agencyId: ids.get(of),
      ...member,
    })),
  };
}

function readAgency(text) {
  const { name, sector, letters, shortName = shorten(name) } = take('--agency', AGENCY, text, 'Name:sector:LETTERS');
  return { name, shortName, letters, sector: oneOf(`--agency ${name}:`, sector, SECTORS) };
}

/** The first words of a name that fit on a card. */
function shorten(name = '') {
  if (name.length <= SHORT_NAME_MAX) return name;
  const cut = name.slice(0, SHORT_NAME_MAX + 1);
  return cut.includes(' ') ? cut.slice(0, cut.lastIndexOf(' ')).trim() : name.slice(0, SHORT_NAME_MAX);
}

function readAdministrator(text, agencies) {
  const form = 'Name <address>, or Name <address>:LETTERS';
  const { name, address, letters = agencies[0].letters } = take('--administrator', ADMINISTRATOR, text, form);
  requireAgency('--administrator', letters, agencies);
  return { name, address, letters };
}

function readMember(text, agencies) {
  const { name, address, letters, standings } = take(
    '--member',
    MEMBER,
    text,
    'Name <address>:LETTERS:standing,standing',
  );
  requireAgency('--member', letters, agencies);
  const wanted = standings.split(',').map((standing) => oneOf(`--member ${name}:`, standing, STANDINGS));
  return { name, address, letters, standings: [...new Set(wanted)] };
}

function take(option, form, text, words) {
  const found = form.exec(text.trim());
  if (!found)
    throw new Trouble(`${option} is written "${words}", not "${text}": LETTERS are the agency's two capital letters.`);
  return { ...found.groups };
}

function requireDifferent(agencies) {
  const twice = agencies.find(({ letters }, place) => agencies.findIndex((one) => one.letters === letters) !== place);
  if (twice) throw new Trouble(`Two agencies have the letters ${twice.letters}: give each --agency its own two.`);
}

function requireAgency(option, letters, agencies) {
  if (agencies.some((agency) => agency.letters === letters)) return;
  throw new Trouble(
    `${option} names an agency ${letters} that no --agency has: there are ${agencies.map((agency) => agency.letters).join(', ')}.`,
  );
}

function readZone(zone) {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return zone;
  } catch {
    throw new Trouble(`--zone must be a time zone such as Europe/Athens, not "${zone}".`);
  }
}

function oneOf(option, value, words) {
  if (words.includes(value)) return value;
  throw new Trouble(`${option} takes one of ${words.join(', ')}, not "${value}".`);
}
