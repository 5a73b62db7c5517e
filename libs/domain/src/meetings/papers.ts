import type { MeetingPaper, PinnedPaper } from './meeting-paper.js';
import type { AgendaItem, MeetingView } from './meeting.view.js';

/** What of a meeting says which papers it has. */
export type WithPapers = Pick<MeetingView, 'items' | 'papers'>;

/** A paper: its versions, the newest first. */
export type PaperVersions = readonly [MeetingPaper, ...MeetingPaper[]];

/** All papers of an item that were ever on its table, in the order in which they came. */
export function papersOf(view: WithPapers, itemId: string): PaperVersions[] {
  const of = standingWith(view, itemId);
  const versions = (view.papers ?? []).filter((paper) => of.has(paper.itemId));
  return [...new Set(versions.map(({ paperId }) => paperId))].map(
    (paperId) =>
      versions.filter((paper) => paper.paperId === paperId).toSorted((a, b) => b.version - a.version) as [
        MeetingPaper,
        ...MeetingPaper[],
      ],
  );
}

/** The papers that are on the table for an item, each in its newest version. */
export const papersOnTable = (view: WithPapers, itemId: string): MeetingPaper[] =>
  papersOf(view, itemId)
    .map(([newest]) => newest)
    .filter(({ removed }) => !removed);

/** What is on the table for an item, as a decision keeps it; nothing where there is no paper (B5). */
export function pinned(view: WithPapers, itemId: string): { papers?: PinnedPaper[] } {
  const papers = papersOnTable(view, itemId).map(({ fileId, version }) => ({ fileId, version }));
  return papers.length ? { papers } : {};
}

/** What goes along when an item goes to another meeting: every version of what is on its table (C3). */
export const papersGoingAlong = (view: WithPapers, itemId: string): MeetingPaper[] =>
  papersOf(view, itemId)
    .filter(([{ removed }]) => !removed)
    .flatMap((versions) => versions.toReversed());

/** A paper was put up or taken off after people were called: they have not seen it with what they were sent (B2). */
export const isSinceCalled = (
  { meeting }: Pick<MeetingView, 'meeting'>,
  { at, removed }: Pick<MeetingPaper, 'at' | 'removed'>,
): boolean => meeting.calledAt !== undefined && (removed?.at ?? at) > meeting.calledAt;

/** The item, and the proposals that became part of it (B4). Papers for named people stay with their own item. */
function standingWith({ items }: Pick<MeetingView, 'items'>, itemId: string): Set<string> {
  const found = new Set([itemId]);
  if (items.some((item) => item.itemId === itemId && item.restricted)) return found;
  const comes = ({ mergedInto, restricted, itemId: id }: AgendaItem): boolean =>
    mergedInto !== undefined && !restricted && found.has(mergedInto) && !found.has(id);
  for (let more = items.filter(comes); more.length; more = items.filter(comes))
    for (const item of more) found.add(item.itemId);
  return found;
}
