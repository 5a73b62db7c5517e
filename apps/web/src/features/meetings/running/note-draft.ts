import { type Cell, createCell } from '#libs/client';
import type { AgendaItem } from '#libs/domain';
import type { Drafts } from '../../../live/drafts.js';

/** Drafts about items for named people: they live as long as the page, since nothing of them is kept on the device. */
const ofPage = new Map<string, Cell<string>>();

/** What somebody is writing about an item and has not given away yet. */
export function noteDraft(drafts: Drafts, meetingId: string, { itemId, restricted }: DraftOf): Cell<string> {
  if (!restricted) return drafts.of(meetingId, `note.${itemId}`);
  let cell = ofPage.get(itemId);
  if (!cell) ofPage.set(itemId, (cell = createCell('')));
  return cell;
}

type DraftOf = Pick<AgendaItem, 'itemId' | 'restricted'>;
