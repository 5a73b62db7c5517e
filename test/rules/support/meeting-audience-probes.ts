import { OTHER_TABLE, personId } from '../../support/table.js';
import { ANA_ELSEWHERE, contextOf, idOf } from './actors.js';
import {
  adds,
  becomes,
  by,
  heard,
  isCaptured,
  isShutOut,
  ITEM,
  ITEM_STREAM,
  locks,
  member,
  MEETING,
  MEETING_STREAM,
  NAMED,
  NAMED_ITEM,
  named,
  OUTSIDE,
  UNNAMED,
  type Who,
} from './meetings-of-world.js';
import { A_REACTION, alike, byServer, DENIED, NOT_THE_SYSTEM, type Plain, type Probe } from './probe.js';

const NEW_ID = idOf('something new');

/** Who begins meetings and items for named people, how somebody comes to them or goes, and what the system may ask. */
export const meetingAudienceProbes = (): Probe[] =>
  byServer([...openings(), ...itemOpenings(), ...leaving(), ...comingAndGoing(), ...lists(), ...captured()]);

/** Ben, once he watches meetings. */
const OBSERVER = { as: contextOf('ben'), given: becomes('ben', 'worker', 'observer') };

function openings(): Plain[] {
  const open = 'select baraza.open_meetings($1)';
  const keeps = named('chair');
  const keepsNot: Who = [...named('ana', 'carla', 'dino'), ...OUTSIDE];
  return [
    ...['series', 'meeting'].flatMap((kind) => [
      ...alike(keeps, `begins a ${kind}`, open, [`${kind}/${NEW_ID}`], ''),
      ...alike(keepsNot, `begins a ${kind}`, open, [`${kind}/${NEW_ID}`], DENIED),
    ]),
    { name: 'ben, who watches, begins a series', ...OBSERVER, sql: open, values: [`series/${NEW_ID}`], gives: DENIED },
    ...['secretary', 'coordinator', 'vice_chair'].map((standing) => ({
      name: `ben, who is ${standing}, begins a meeting`,
      as: contextOf('ben'),
      given: becomes('ben', standing),
      sql: open,
      values: [`meeting/${NEW_ID}`],
      gives: '',
    })),
    {
      name: 'the chair begins a meeting at another table',
      as: { ...contextOf('chair'), taskForce: OTHER_TABLE.id },
      sql: open,
      values: [`meeting/${NEW_ID}`],
      gives: DENIED,
    },
    {
      name: 'the chair, shut out meanwhile, begins a meeting',
      as: contextOf('chair'),
      given: isShutOut('chair'),
      sql: open,
      values: [`meeting/${NEW_ID}`],
      gives: DENIED,
    },
    ...['case', 'item', 'task-force'].map((kind) => ({
      name: `the chair begins a ${kind} in this way`,
      as: contextOf('chair'),
      sql: open,
      values: [`${kind}/${NEW_ID}`],
      gives: DENIED,
    })),
    ...alike(keeps, 'begins a meeting that is there', open, [MEETING_STREAM], 'refused BA409'),
  ];
}

function itemOpenings(): Plain[] {
  const open = 'select cardinality(baraza.open_item($1, $2, $3))';
  const people = [personId('carla'), personId('ben'), personId('stranger')];
  const asked = [MEETING, NEW_ID, people];
  return [
    // Herself, Carla and the chair; neither Ben, who reads no meetings, nor anybody of another table.
    { name: 'ana begins an item for named people', as: contextOf('ana'), sql: open, values: asked, gives: 3 },
    { name: 'the chair begins one', as: contextOf('chair'), sql: open, values: asked, gives: 2 },
    { name: 'dino begins one for himself', as: contextOf('dino'), sql: open, values: [MEETING, NEW_ID, []], gives: 2 },
    ...alike(OUTSIDE, 'begins an item for named people', open, asked, DENIED),
    { name: 'ben, who watches, begins one', ...OBSERVER, sql: open, values: asked, gives: DENIED },
    {
      name: 'ben, who watches, is named',
      as: contextOf('ana'),
      given: OBSERVER.given,
      sql: open,
      values: asked,
      gives: 4,
    },
    {
      name: 'ana begins one in a meeting that there is not',
      as: contextOf('ana'),
      sql: open,
      values: [NEW_ID, NEW_ID, []],
      gives: DENIED,
    },
    {
      name: 'carla begins one that is there without her',
      as: contextOf('carla'),
      sql: open,
      values: [MEETING, NAMED_ITEM, []],
      gives: 'refused BA409',
    },
  ];
}

/** Whoever leaves for an item reads nothing more of it; nobody is taken out of it by who does not read it. */
function leaving(): Plain[] {
  const leave = 'select baraza.leave_item($1, $2) is not null';
  const ofAna = [NAMED_ITEM, personId('ana')];
  const others = OUTSIDE.filter(([, { person }]) => person !== personId('ana'));
  const left = by('chair', `baraza.leave_item('${NAMED_ITEM}', '${personId('ana')}')`);
  return [
    ...alike(NAMED, 'says that ana leaves for the item', leave, ofAna, true),
    ...alike([...UNNAMED, ...others], 'says that ana leaves for the item', leave, ofAna, DENIED),
    ...alike([['ana, for another table,', ANA_ELSEWHERE]], 'leaves for the item', leave, ofAna, false),
    {
      name: 'ben, who watches and is named, says that ana leaves',
      as: contextOf('ben'),
      given: `${OBSERVER.given};${member('ben', ITEM_STREAM)}`,
      sql: leave,
      values: ofAna,
      gives: DENIED,
    },
    ...alike(named('dino'), 'leaves for an item that he does not read', leave, [NAMED_ITEM, personId('dino')], false),
    ...[heard(ITEM_STREAM), locks(ITEM_STREAM)].map((sql) => ({
      name: `ana, who left for the item, asks ${sql}`,
      as: contextOf('ana'),
      given: left,
      sql,
      gives: 0,
    })),
    {
      name: 'ana, who left for the item, reads the meeting',
      as: contextOf('ana'),
      given: left,
      sql: heard(MEETING_STREAM),
      gives: 2,
    },
  ];
}

/** Standings change, and what somebody reads of meetings with them, in the same commit. */
function comingAndGoing(): Plain[] {
  const after = (
    who: 'ana' | 'ben' | 'dino',
    what: string,
    given: string,
    reads: number,
    ofTheItem: number,
  ): Plain[] => [
    ...['series', 'meeting'].map((table) => ({
      name: `${who}, ${what}, reads ${table}`,
      as: contextOf(who),
      given,
      sql: `select count(*)::int from baraza.${table}`,
      gives: reads,
    })),
    {
      name: `${who}, ${what}, hears the meeting`,
      as: contextOf(who),
      given,
      sql: heard(MEETING_STREAM),
      gives: 2 * reads,
    },
    { name: `${who}, ${what}, hears the item`, as: contextOf(who), given, sql: heard(ITEM_STREAM), gives: ofTheItem },
    {
      name: `${who}, ${what}, adds to the meeting`,
      as: contextOf(who),
      given,
      sql: adds(MEETING_STREAM),
      gives: reads ? 1 : DENIED,
    },
  ];
  return [
    ...after('ana', 'who speaks for her agency no longer', becomes('ana', 'worker'), 0, 0),
    ...after('ana', 'who stays as a stand-in', becomes('ana', 'worker', 'deputy'), 1, 1),
    ...after('ana', 'who sits here no longer', becomes('ana'), 0, 0),
    ...after('dino', 'who is shut out', isShutOut('dino'), 0, 0),
    ...after('ben', 'who watches from now on', becomes('ben', 'worker', 'observer'), 1, 0),
    ...after('ben', 'who leads his agency from now on', becomes('ben', 'lead'), 1, 0),
    ...after('ben', 'who is vice-chair from now on', becomes('ben', 'vice_chair'), 1, 0),
    ...after('ben', 'who is on call from now on', becomes('ben', 'duty_contact'), 0, 0),
    // What was for named people is theirs again only when they are named again.
    ...after('ana', 'who went and came back', `${becomes('ana', 'worker')};${becomes('ana', 'liaison')}`, 1, 0),
  ];
}

function lists(): Plain[] {
  const people = 'select cardinality(baraza.people_of_meetings($1))';
  return [
    ...alike([A_REACTION], 'asks who reads a meeting', people, [MEETING_STREAM], 4),
    ...alike([A_REACTION], 'asks who reads an item for named people', people, [ITEM_STREAM], 2),
    ...alike(NOT_THE_SYSTEM, 'asks who reads a meeting', people, [MEETING_STREAM], DENIED),
    {
      name: 'a reaction asks who reads a meeting that somebody left',
      as: A_REACTION[1],
      given: becomes('dino', 'worker'),
      sql: people,
      values: [MEETING_STREAM],
      gives: 3,
    },
  ];
}

/** What a meeting captured is made an action by the system alone, once, and held only by who reads it for its agency. */
function captured(): Plain[] {
  const ask = 'select count(*)::int from baraza.captured_actions($1, 3)';
  const holder = 'select holder_id::text from baraza.captured_actions($1, 3)';
  const state = { status: 'assigned', priority: 'normal', ownerAgencyId: contextOf('ana').agency, due: DUE };
  const make = `select baraza.make_captured_action($1, $2, $3, '2027-03-19', '{"obsoleteAfterHours": 720}', '[]', $4)`;
  const made = [
    MEETING_STREAM,
    3,
    NEW_ID,
    JSON.stringify({ state: { ...state, askedById: contextOf('chair').agency } }),
  ];
  const given = isCaptured(NEW_ID, ITEM, 'ana', DUE);
  const asked: [what: string, sql: string, values: unknown[], gives: unknown][] = [
    ['asks what was captured', ask, [MEETING_STREAM], 1],
    ['asks who holds it', holder, [MEETING_STREAM], personId('ana')],
    ['makes an action of it', make, made, '5'],
    ['makes one of what nobody captured', make, [MEETING_STREAM, 2, ...made.slice(2)], null],
  ];
  return [
    ...asked.flatMap(([what, sql, values, gives]) => [
      ...alike([A_REACTION], what, sql, values, gives),
      ...alike(NOT_THE_SYSTEM, what, sql, values, DENIED),
    ]),
    ...alike([A_REACTION], 'asks who holds what somebody was named for', holder, [MEETING_STREAM], null).map(
      (probe) => ({
        ...probe,
        given: isCaptured(NEW_ID, ITEM, 'dino', DUE),
      }),
    ),
  ].map((probe) => ({ given, ...probe }));
}

const DUE = { date: '2027-03-19', zone: 'UTC' };
