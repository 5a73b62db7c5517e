import {
  FILE_PURPOSES,
  type FilePurpose,
  type Label,
  mayReach,
  type Sector,
  shareState,
  type ShareView,
} from '#libs/domain';

/** Another agency that will read an entry, and what for. */
export interface EntryReader {
  agencyId: string;
  purposes: FilePurpose[];
}

/**
 * The other agencies that are shown an entry with a label, as agreements are at a moment (milliseconds since 1970). The server decides
 * anew each time the file is opened, by the same rule.
 * @param sectorOf the sector of an agency, or null where it is not known
 */
export function entryReaders(
  label: Label,
  shares: readonly ShareView[],
  agencyId: string,
  now: number,
  sectorOf: (agencyId: string) => Sector | null,
): EntryReader[] {
  const found = new Map<string, FilePurpose[]>();
  for (const share of shares) {
    const { controllerAgencyId, recipientAgencyId, labels } = share;
    const [sector, purpose] = [sectorOf(recipientAgencyId), filePurpose(share)];
    if (controllerAgencyId !== agencyId || !purpose || !labels.includes(label)) continue;
    if (!sector || sector === 'justice' || !mayReach(sector, purpose, label)) continue;
    if (shareState(share, now) !== 'active') continue;
    const purposes = found.get(recipientAgencyId) ?? [];
    if (!purposes.includes(purpose)) found.set(recipientAgencyId, [...purposes, purpose]);
  }
  return [...found].map(([id, purposes]) => ({ agencyId: id, purposes }));
}

/** What a file is opened for every day, also where no agreement asks for it. The first one is what is chosen. */
const EVERY_DAY: readonly FilePurpose[] = ['COC', 'TREAT', 'X-ACCOMP', 'PATRQT'];

/** What a file can be opened for, and the agencies that tell something for it at that moment. */
export function openingFor(
  shares: readonly ShareView[],
  agencyId: string,
  now: number,
): { purpose: FilePurpose; tellers: string[] }[] {
  const telling = shares.filter((share) => share.recipientAgencyId === agencyId && shareState(share, now) === 'active');
  const tellers = (purpose: FilePurpose) => [
    ...new Set(telling.filter((share) => share.purpose === purpose).map((share) => share.controllerAgencyId)),
  ];
  const asked = [...EVERY_DAY, ...FILE_PURPOSES.filter((purpose) => !EVERY_DAY.includes(purpose))];
  return asked
    .map((purpose) => ({ purpose, tellers: tellers(purpose) }))
    .filter(({ purpose, tellers: ids }) => EVERY_DAY.includes(purpose) || ids.length > 0);
}

const filePurpose = ({ purpose }: ShareView): FilePurpose | null =>
  FILE_PURPOSES.find((one) => one === purpose) ?? null;
