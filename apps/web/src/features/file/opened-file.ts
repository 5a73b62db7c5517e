import {
  type DisclosureNotice,
  type EntryView,
  type FileAnswer,
  type ShareView,
  shareState,
  type StagePosition,
  STAGES,
  stagesOf,
} from '#libs/domain';

/** What of an opened file may still be shown: what was told by an agreement goes with it. One that is not known is left to the server. */
export const stillTold = (entries: readonly EntryView[], shares: readonly ShareView[], now: number): EntryView[] => {
  const ended = new Set(shares.filter((share) => shareState(share, now) !== 'active').map(({ id }) => id));
  return entries.filter(({ basis }) => basis === 'own' || !ended.has(basis.shareId));
};

/** The file after its reader wrote one more entry: in its place among the others, and what it corrects marked so; once. */
export function withEntry(file: FileAnswer, entry: EntryView): FileAnswer {
  const others = file.entries
    .filter(({ id }) => id !== entry.id)
    .map((one) => (one.id === entry.replaces ? { ...one, replacedBy: entry.id } : one));
  const inTime = (one: EntryView, other: EntryView): number =>
    order(one.on, other.on) || order(one.at, other.at) || order(one.id, other.id);
  return { ...file, entries: [...others, entry].sort(inTime) };
}

/** Where the person stands by what is shown now. That they were linked to a service the server knows of their referrals. */
export function stagesShown(answer: FileAnswer, entries: readonly EntryView[], today: string): StagePosition[] {
  const linked = answer.stages.filter(({ stage }) => stage === 'linkage');
  const all = [...stagesOf(entries, [], today), ...linked];
  return STAGES.flatMap((stage) => all.filter((position) => position.stage === stage));
}

/** That what is shown by agreement is not to be passed on, with the agreements by which it is still told; null where nothing is. */
export function noticeShown({ notice }: FileAnswer, entries: readonly EntryView[]): DisclosureNotice | null {
  const told = new Set(entries.flatMap(({ basis }) => (basis === 'own' ? [] : [basis.shareId])));
  return notice && told.size > 0 ? { ...notice, by: notice.by.filter(({ shareId }) => told.has(shareId)) } : null;
}

const order = (one: string, other: string): number => (one < other ? -1 : Number(one > other));
