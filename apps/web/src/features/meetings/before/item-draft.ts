import {
  type AgendaItem,
  type ChangeItem,
  type ItemKind,
  MEETING_LINE_MAX,
  MEETING_MINUTES_MAX,
  type ProposeItem,
} from '#libs/domain';

/** An item as somebody writes it. */
export interface ItemDraft {
  title: string;
  kind: ItemKind;
  outcome: string;
  minutes: string;
  /** Nobody yet: nothing. */
  presenterId: string;
  /** No agency: nothing. */
  ownerAgencyId: string;
  caseIds: string[];
  /** For named people only; null where everybody reads it. */
  readerIds: string[] | null;
}

/** A new proposal: ten minutes, presented by whoever writes it, brought by their agency. */
export const newItem = (me: { personId: string; agencyId: string }): ItemDraft => ({
  title: '',
  kind: 'discussion',
  outcome: '',
  minutes: '10',
  presenterId: me.personId,
  ownerAgencyId: me.agencyId,
  caseIds: [],
  readerIds: null,
});

/** An item that there is, to be changed. */
export const draftOfItem = (item: AgendaItem, said: { title: string; outcome: string }): ItemDraft => ({
  ...said,
  kind: item.kind,
  minutes: String(item.minutes),
  presenterId: item.presenterIds[0] ?? '',
  ownerAgencyId: item.ownerAgencyId ?? '',
  caseIds: item.caseIds,
  readerIds: null,
});

/** What is still to be put right. */
export function wrongInItem({ title, minutes }: Pick<ItemDraft, 'title' | 'minutes'>): {
  title: boolean;
  minutes: boolean;
} {
  const words = title.trim();
  const count = /^\d{1,3}$/.test(minutes.trim()) ? Number(minutes) : NaN;
  return {
    title: words.length < 1 || words.length > MEETING_LINE_MAX,
    minutes: !(count >= 1 && count <= MEETING_MINUTES_MAX),
  };
}

/** The proposal that is meant; what was left empty is not said. */
export const proposalOf = (itemId: string, draft: ItemDraft): Omit<ProposeItem, 'meetingId'> => ({
  itemId,
  title: draft.title.trim(),
  kind: draft.kind,
  minutes: Number(draft.minutes),
  ...(draft.outcome.trim() ? { outcome: draft.outcome.trim() } : {}),
  ...(draft.presenterId ? { presenterIds: [draft.presenterId] } : {}),
  ...(draft.ownerAgencyId ? { ownerAgencyId: draft.ownerAgencyId } : {}),
  ...(draft.caseIds.length ? { caseIds: draft.caseIds } : {}),
  ...(draft.readerIds ? { readerIds: draft.readerIds } : {}),
});

/** Only what is another than it was; null where nothing is. */
export function changeOf(item: AgendaItem, was: ItemDraft, draft: ItemDraft): Omit<ChangeItem, 'meetingId'> | null {
  const change: Omit<ChangeItem, 'meetingId' | 'itemId'> = {
    ...(draft.title.trim() !== was.title ? { title: draft.title.trim() } : {}),
    ...(draft.outcome.trim() && draft.outcome.trim() !== was.outcome ? { outcome: draft.outcome.trim() } : {}),
    ...(draft.kind !== was.kind ? { kind: draft.kind } : {}),
    ...(Number(draft.minutes) !== item.minutes ? { minutes: Number(draft.minutes) } : {}),
    ...(draft.presenterId !== was.presenterId
      ? { presenterIds: draft.presenterId ? [draft.presenterId, ...item.presenterIds.slice(1)] : [] }
      : {}),
    ...(draft.ownerAgencyId && draft.ownerAgencyId !== was.ownerAgencyId ? { ownerAgencyId: draft.ownerAgencyId } : {}),
    ...(draft.caseIds.join() !== was.caseIds.join() ? { caseIds: draft.caseIds } : {}),
  };
  return Object.keys(change).length > 0 ? { itemId: item.itemId, ...change } : null;
}
