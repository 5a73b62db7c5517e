import {
  type AddEntry,
  ENTRY_KINDS,
  type EntryKind,
  type EntryView,
  type Label,
  type ReferralService,
  STAGES,
  type Stage,
} from '#libs/domain';

/** An entry as it is being written. */
export interface EntryDraft {
  kind: EntryKind | '';
  on: string;
  label: Label;
  service: ReferralService | '';
  words: string;
}

/** What is written on a day, or what is said again rightly. */
export const begunEntry = (today: string, wrong?: EntryView): EntryDraft =>
  wrong
    ? { kind: wrong.kind, on: wrong.on, label: wrong.label, service: wrong.service ?? '', words: wrong.words ?? '' }
    : { kind: '', on: today, label: 'N', service: '', words: '' };

/** What is missing or cannot be, before it is sent; null where nothing is. */
export const entryFault = ({ kind, on }: EntryDraft, today: string): 'kind' | 'on' | null =>
  kind === '' ? 'kind' : on === '' || on > today ? 'on' : null;

/** What is sent of it, where nothing is wrong with it. */
export function entryInput(draft: EntryDraft, entryId: string, replaces?: string): Omit<AddEntry, 'caseId'> {
  const { kind, on, label, service } = draft;
  const words = draft.words.trim();
  return {
    entryId,
    kind: kind as EntryKind,
    on,
    label,
    ...(service ? { service } : {}),
    ...(words ? { words } : {}),
    ...(replaces === undefined ? {} : { replaces }),
  };
}

/** The kinds by the stage that they begin; those that tell of a treatment as it goes on stand with it, and the rest at the end. */
export const KIND_GROUPS: readonly { stage: Stage | 'other'; kinds: readonly EntryKind[] }[] = [
  ...STAGES.map((stage) => ({ stage, kinds: kindsOf(stage) })),
  { stage: 'other' as const, kinds: ['note' as const] },
].filter(({ kinds }) => kinds.length > 0);

function kindsOf(stage: Stage): EntryKind[] {
  const begins = stage === 'treatment_stay' ? null : stage;
  return (Object.keys(ENTRY_KINDS) as EntryKind[]).filter((kind) => ENTRY_KINDS[kind] === begins && kind !== 'note');
}
