import { personId } from '../../support/table.js';
import { contextOf, idOf } from './actors.js';
import { keyOf } from './files-of-world.js';
import { becomes, ITEM_STREAM, MEETING, MEETING_STREAM, named, NAMED, OUTSIDE, UNNAMED } from './meetings-of-world.js';
import { alike, byServer, DENIED, type Plain, type Probe } from './probe.js';

const HERE = contextOf('chair').taskForce;
const PAPER = idOf('a paper');
const ATTACH = `select baraza.attach_paper('${MEETING}', '${PAPER}')`;
const LET_GO = `select baraza.let_paper_go('${MEETING}', '${PAPER}')`;
const IS_NAMED = `insert into baraza.meeting_word (meeting_id, task_force_id, key, stream_id, seq)
  values ('${MEETING}', '${HERE}', 'paper/${PAPER}/title',`;

/** Who hangs papers on the items of meetings, and lets them go. */
export const paperProbes = (): Probe[] => byServer([...room(), ...hanging(), ...lettingGo()]);

function room(): Plain[] {
  const asks = (stream: string): string => `select baraza.file_room('${stream}', 10, 1000, 1000)`;
  const ana = { as: contextOf('ana'), sql: asks(MEETING_STREAM) };
  return [
    ...alike([...NAMED, ...UNNAMED], 'asks for room in the meeting', asks(MEETING_STREAM), [], 'room'),
    ...alike(OUTSIDE, 'asks for room in the meeting', asks(MEETING_STREAM), [], 'not_found'),
    ...alike(NAMED, 'asks for room in an item for named people', asks(ITEM_STREAM), [], 'room'),
    ...alike([...UNNAMED, ...OUTSIDE], 'asks for room in an item for named people', asks(ITEM_STREAM), [], 'not_found'),
    {
      name: 'ana, who only watches, asks for room in the meeting',
      ...ana,
      given: becomes('ana', 'observer'),
      gives: 'closed',
    },
  ];
}

/** What a superuser runs before: a file of Ana's, and that a paper is called something there. */
const putUp = (stream: string, seq: number | null = null): string =>
  `insert into baraza.file (id, task_force_id, stream_id, seq, person_id, kind, type, bytes, received, hash, store_key, state, made_at)
     values ('${PAPER}', '${HERE}', '${stream}', ${seq}, '${personId('ana')}', 'document', 'text/plain', 10, 10, sha256('x'),
       '${keyOf('paper')}', 'ready', baraza.now())`;
const calledOn = (stream: string, seq: number): string => `${IS_NAMED} '${stream}', ${seq})`;

function hanging(): Plain[] {
  const inMeeting = `${putUp(MEETING_STREAM)}; ${calledOn(MEETING_STREAM, 2)}`;
  const inItem = `${putUp(ITEM_STREAM)}; ${calledOn(ITEM_STREAM, 1)}`;
  const hangs = (given: string, where: string, gives: Record<'ana' | 'chair' | 'carla' | 'dino', unknown>): Plain[] => [
    ...(['ana', 'chair', 'carla', 'dino'] as const).flatMap((who) =>
      alike(named(who), `hangs a paper of ana ${where}`, ATTACH, [], gives[who]).map((probe) => ({ ...probe, given })),
    ),
    ...alike(OUTSIDE, `hangs a paper of ana ${where}`, ATTACH, [], DENIED).map((probe) => ({ ...probe, given })),
  ];
  const ana = { as: contextOf('ana'), sql: ATTACH };
  return [
    ...hangs(inMeeting, 'on an item', { ana: true, chair: false, carla: false, dino: false }),
    ...hangs(inItem, 'on an item for named people', { ana: true, chair: false, carla: DENIED, dino: DENIED }),
    { name: 'ana hangs a paper that is called nothing', ...ana, given: putUp(MEETING_STREAM), gives: DENIED },
    {
      name: 'ana hangs on an item for named people what she put up for all',
      ...ana,
      given: `${putUp(MEETING_STREAM)}; ${calledOn(ITEM_STREAM, 1)}`,
      gives: false,
    },
    {
      name: 'ana hangs a paper that hangs already',
      ...ana,
      given: `${putUp(MEETING_STREAM, 2)}; ${calledOn(MEETING_STREAM, 2)}`,
      gives: false,
    },
    {
      name: 'ana, who only watches, hangs a paper',
      ...ana,
      given: `${inMeeting}; ${becomes('ana', 'observer')}`,
      gives: DENIED,
    },
  ];
}

function lettingGo(): Plain[] {
  const record = (removed: object, state: object = {}, status = 'draft'): string =>
    `${putUp(MEETING_STREAM, 2)}; update baraza.meeting set status = '${status}', state = '${JSON.stringify(state)}',
       papers = '${JSON.stringify([{ fileId: PAPER, paperId: PAPER, ...removed }])}' where id = '${MEETING}'`;
  const gone = { removed: { gone: true } };
  const ana = { as: contextOf('ana'), sql: LET_GO };
  return [
    ...alike([...NAMED, ...UNNAMED], 'lets a paper go', LET_GO, [], '').map((probe) => ({
      ...probe,
      given: record(gone),
    })),
    ...alike(OUTSIDE, 'lets a paper go', LET_GO, [], DENIED).map((probe) => ({ ...probe, given: record(gone) })),
    { name: 'ana lets a paper go that is on the table', ...ana, given: record({}), gives: DENIED },
    { name: 'ana lets a paper go that the record keeps', ...ana, given: record({ removed: {} }), gives: DENIED },
    {
      name: 'ana lets a paper go once people were called',
      ...ana,
      given: record(gone, { calledAt: 1 }),
      gives: DENIED,
    },
    {
      name: 'ana lets a paper go that was on a called agenda',
      ...ana,
      given: record(gone, { wasCalled: true }),
      gives: DENIED,
    },
    { name: 'ana lets a paper go while it is held', ...ana, given: record(gone, {}, 'in_session'), gives: DENIED },
    {
      name: 'ana, who only watches, lets a paper go',
      ...ana,
      given: `${record(gone)}; ${becomes('ana', 'observer')}`,
      gives: DENIED,
    },
  ];
}
