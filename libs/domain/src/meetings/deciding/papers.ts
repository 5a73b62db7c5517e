import { Refusal } from '../../errors.js';
import type { ItemStatus } from '../item.status.js';
import { type MeetingPaper, PAPER_VERSIONS_MAX, PAPERS_MAX } from '../meeting-paper.js';
import { papersOf, papersOnTable, type PaperVersions } from '../papers.js';
import type { AgendaItem, MeetingView } from '../meeting.view.js';
import { type Decides, type Doer, type Happened, refuseOnceOver } from './happened.js';
import { itemOf } from './items.js';

/** So many versions stand in one event, so that it stays small. */
const VERSIONS_EACH = 4;
/** Items for which papers are still prepared. */
const PREPARED: readonly ItemStatus[] = ['proposed', 'parked', 'scheduled', 'current'];

/** Who prepares an item: the actor looks after the meetings of the table, which the meeting itself does not say. */
export interface Prepares {
  itemId: string;
  office: boolean;
}
/** A file that was put up for the item, and looked at. */
export interface PaperFile extends Prepares, Pick<MeetingPaper, 'fileId' | 'type' | 'bytes'> {}

/** Puts a paper on the table of an item. The same file given twice is put there once. */
export const addPaper: Decides<PaperFile> = (view, { itemId, fileId, type, bytes, office }, by) => {
  const item = prepared(view, itemId, office, by);
  if (view.papers?.some((one) => one.fileId === fileId)) return [];
  if (papersOnTable(view, itemId).length >= PAPERS_MAX)
    throw new Refusal('illegal_move', { itemId: [`has ${PAPERS_MAX} papers already`] });
  const paper = { fileId, paperId: fileId, itemId, version: 1, type, bytes, personId: by.personId, at: by.at };
  return [{ type: 'paper.added', now: { papers: [paper], ...noted(view, item, by) } }];
};

/** A new version takes the place of a paper on the table; the one before stays readable under its number. */
export const replacePaper: Decides<PaperFile & { paperId: string }> = (view, input, by) => {
  const { itemId, paperId, fileId, type, bytes, office } = input;
  const item = prepared(view, itemId, office, by);
  if (view.papers?.some((one) => one.fileId === fileId)) return [];
  const [newest] = paperOf(view, itemId, paperId);
  if (newest.removed) throw new Refusal('illegal_move', { paperId: ['was taken off the table'] });
  if (newest.version >= PAPER_VERSIONS_MAX)
    throw new Refusal('illegal_move', { paperId: [`has ${PAPER_VERSIONS_MAX} versions already`] });
  const { personId, at } = by;
  const paper = {
    fileId,
    paperId,
    itemId: newest.itemId,
    version: newest.version + 1,
    type,
    bytes,
    personId,
    at,
  };
  return [{ type: 'paper.replaced', now: { papers: [paper], ...noted(view, item, by) } }];
};

/**
 * Takes a paper off the table, with all its versions. What people were called with stays in the record; what nobody was called
 * with, and came from no other meeting, is gone.
 */
export const removePaper: Decides<Prepares & { paperId: string }> = (view, { itemId, paperId, office }, by) => {
  const item = prepared(view, itemId, office, by);
  const [newest] = paperOf(view, itemId, paperId);
  if (newest.removed) return [];
  const { calledAt, wasCalled } = view.meeting;
  const gone = calledAt === undefined && !wasCalled && !item.carriedFrom;
  const removed = { personId: by.personId, at: by.at, ...(gone ? { gone: true as const } : {}) };
  return [{ type: 'paper.removed', now: { papers: [{ ...newest, removed }], ...noted(view, item, by) } }];
};

/** Who may prepare an item: who proposed or presents it, who leads the meeting, and who looks after meetings. */
export const prepares = (
  { meeting }: Pick<MeetingView, 'meeting'>,
  { proposedBy, presenterIds }: AgendaItem,
  personId: string,
  office: boolean,
): boolean =>
  office || proposedBy.personId === personId || presenterIds.includes(personId) || meeting.chair?.personId === personId;

/**
 * Papers come to a meeting with the item that is carried there, every version of them (C3). Where the item stood before, what is on
 * its table there and does not come back was taken off meanwhile.
 */
export function papersCarried(
  view: MeetingView,
  itemId: string,
  papers: readonly MeetingPaper[],
  { personId, at }: Doer,
): Happened[] {
  const coming = papers.map((paper): MeetingPaper => ({ ...paper, itemId }));
  const left = papersOnTable(view, itemId)
    .filter(({ paperId }) => !coming.some((paper) => paper.paperId === paperId))
    .map((paper): MeetingPaper => ({ ...paper, removed: { personId, at } }));
  const all = [...coming, ...left];
  const events = Math.ceil(all.length / VERSIONS_EACH);
  return Array.from({ length: events }, (_, place) => ({
    type: 'paper.carried',
    now: { papers: all.slice(place * VERSIONS_EACH, (place + 1) * VERSIONS_EACH) },
  }));
}

/** @throws Refusal `forbidden` for whoever does not prepare the item, `illegal_move` once it is dealt with */
function prepared(view: MeetingView, itemId: string, office: boolean, { personId }: Doer): AgendaItem {
  refuseOnceOver(view);
  const item = itemOf(view, itemId);
  if (!prepares(view, item, personId, office)) throw new Refusal('forbidden');
  if (item.part || !PREPARED.includes(item.status)) throw new Refusal('illegal_move');
  return item;
}

/** @throws Refusal `not_found` */
function paperOf(view: MeetingView, itemId: string, paperId: string): PaperVersions {
  const paper = papersOf(view, itemId).find(([newest]) => newest.paperId === paperId);
  if (!paper) throw new Refusal('not_found');
  return paper;
}

/** The item as changed since people were called, by whom and when (B2). */
const noted = ({ meeting }: MeetingView, item: AgendaItem, { personId, at }: Doer): { items?: AgendaItem[] } =>
  meeting.calledAt === undefined ? {} : { items: [{ ...item, changed: { personId, at } }] };
