import { OTHER_TABLE } from '../../support/table.js';
import { contextOf, idOf } from './actors.js';
import { accountOf } from './accounts.js';
import { becomes, ITEM, MEETING, NAMED_ITEM, named, OUTSIDE, type Who } from './meetings-of-world.js';
import { alike, ask, byServer, DENIED, type Plain, type Probe } from './probe.js';

export const [LETTER, LEASE] = [idOf('letter that calls'), idOf('lease of the letter that calls')];
const ANA = contextOf('ana').person;
const KEEPS = named('chair');
const KEEPS_NOT: Who = [...named('ana', 'carla', 'dino'), ...OUTSIDE];

/** What a superuser runs before: people are called to the meeting, which has an item for all and one for named people; Ana confirmed her address. */
const CALLED = `update baraza.account set proved_at = coalesce(proved_at, baraza.now()) where id = '${accountOf('ana')}';
  update baraza.agenda_item set item = '{"kind":"discussion","minutes":10,"caseIds":[],"restricted":false}' where id = '${ITEM}';
  update baraza.agenda_item set item = '{"kind":"discussion","minutes":10,"caseIds":[],"restricted":true}' where id = '${NAMED_ITEM}';
  update baraza.meeting set status = 'called', starts_at = baraza.now() + interval '1 day',
    state = '{"minutes":60,"order":["${ITEM}","${NAMED_ITEM}"]}' where id = '${MEETING}'`;
/** And a worker has Ana's letter. */
export const HELD = `${CALLED};
  insert into baraza.letter (id, kind, language, meeting_id, person_id, occasion, made_at, due_at, lease)
  values ('${LETTER}', 'meeting_called', 'en', '${MEETING}', '${ANA}', 9, baraza.now(), baraza.now(), '${LEASE}')`;

/** Who calls people to a meeting by letter, and what such a letter may tell. */
export const convocationProbes = (): Probe[] => byServer([...calling(), ...telling()]);

function calling(): Plain[] {
  const who = 'select count(*) filter (where reached)::int from baraza.who_is_called($1)';
  const convoke = `select baraza.convoke($1, 'meeting_called', 7)`;
  const given = CALLED;
  const all = [
    ...alike(KEEPS, 'asks whom a letter reaches', who, [MEETING], 1),
    ...alike(KEEPS_NOT, 'asks whom a letter reaches', who, [MEETING], DENIED),
    ...alike(KEEPS, 'calls people', convoke, [MEETING], 1),
    ...alike(KEEPS_NOT, 'calls people', convoke, [MEETING], DENIED),
    ...alike(KEEPS, 'calls people to a meeting that is not there', convoke, [idOf('something new')], DENIED),
    {
      name: 'the chair calls people to it at another table',
      as: { ...contextOf('chair'), taskForce: OTHER_TABLE.id },
      sql: convoke,
      values: [MEETING],
      gives: DENIED,
    },
  ].map((probe) => ({ ...probe, given }));
  const again = `${given}; insert into baraza.letter (id, kind, language, meeting_id, person_id, occasion, made_at, due_at)
    values ('${LETTER}', 'meeting_called', 'en', '${MEETING}', '${ANA}', 7, baraza.now(), baraza.now())`;
  return [
    ...all,
    ...alike(KEEPS, 'calls people twice for one event', convoke, [MEETING], 0).map((probe) => ({
      ...probe,
      given: again,
    })),
  ];
}

function telling(): Plain[] {
  const told = (what: string): string => `select (baraza.convocation($1, $2) ${what})::text`;
  const held = [LETTER, LEASE];
  return [
    ask('a letter tells the name of the series', told(`->> 'series'`), held, 'Standing meeting', HELD),
    ask('a letter tells what an item for all is', told(`#>> '{agenda,0,title}'`), held, 'Places for the night', HELD),
    ask(
      'a letter tells that there is an item for named people',
      told(`#> '{agenda,1}'`),
      held,
      '{"apart": "named"}',
      HELD,
    ),
    ask('a letter tells nothing to who holds it no longer', told(''), [LETTER, idOf('another lease')], null, HELD),
    ...(
      [
        ['once the meeting is held', `update baraza.meeting set status = 'in_session'`],
        ['once the meeting is over', `update baraza.meeting set starts_at = baraza.now() - interval '2 hours'`],
        ['to who reads meetings no longer', becomes('ana', 'worker')],
        ['at an address that nobody confirmed', `update baraza.account set proved_at = null`],
        ['at an address from which letters come back', `update baraza.account set bounced_address = address`],
        [
          'about a case',
          `update baraza.agenda_item set item = item || '{"kind":"case_review"}'`,
          "-> 'agenda' -> 0 ->> 'title'",
        ],
      ] as const
    ).map(([when, change, what = '']) =>
      ask(`a letter tells nothing ${when}`, told(what), held, null, `${HELD}; ${change}`),
    ),
  ];
}
