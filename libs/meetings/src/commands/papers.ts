import {
  AddPaper,
  addPaper,
  allows,
  itemOf,
  itemStream,
  meetingStream,
  type PaperFile,
  Refusal,
  RemovePaper,
  removePaper,
  ReplacePaper,
  replacePaper,
} from '#libs/domain';
import { type Asking, defineMeetingCommand, type Then } from '../define-meeting-command.js';
import { readsItem } from '../meeting.queries.js';
import { paperStore } from '../paper.store.js';
import type { Said } from '../recording.js';

/** Papers of items (B5). Their files were put up before, by the door of all files. */
export const PAPER_COMMANDS = [
  defineMeetingCommand({ name: 'paper.add', input: AddPaper, given: putUp, decide: addPaper, says, then: hangs }),
  defineMeetingCommand({
    name: 'paper.replace',
    input: ReplacePaper,
    given: async (input, asking) => ({ ...(await putUp(input, asking)), paperId: input.paperId }),
    decide: replacePaper,
    says,
    then: hangs,
  }),
  defineMeetingCommand({
    name: 'paper.remove',
    input: RemovePaper,
    async given({ itemId, paperId }, asking) {
      await refuseUnlessRead(asking, itemId);
      return { itemId, paperId, office: hasOffice(asking) };
    },
    decide: removePaper,
    async then({ db, after, input: { meetingId, paperId } }) {
      if (after.papers?.some((paper) => paper.paperId === paperId && paper.removed?.gone))
        await paperStore.letGo(db, meetingId, paperId);
    },
  }),
];

/** The file as it was put up for the item: on its own stream where it is for named people, else on that of the meeting. */
async function putUp({ itemId, fileId }: AddPaper, asking: Asking): Promise<PaperFile> {
  const { db, actor, loaded } = asking;
  const item = await refuseUnlessRead(asking, itemId);
  const office = hasOffice(asking);
  const there = loaded.view.papers?.find((paper) => paper.fileId === fileId);
  if (there) return { itemId, fileId, type: there.type, bytes: there.bytes, office };
  const file = await paperStore.putUp(db, fileId, actor.personId);
  const stream = item.restricted ? itemStream(item.lineageId) : meetingStream(loaded.view.meeting.meetingId);
  if (file?.stream !== stream) throw notPutUp();
  return { itemId, fileId, type: file.type, bytes: file.bytes, office };
}

function says({ itemId, fileId, title }: AddPaper): Said[] {
  return [{ about: 'paper', id: fileId, field: 'title', words: title, itemId }];
}

async function hangs({ db, input: { meetingId, fileId } }: Then<AddPaper>): Promise<void> {
  if (!(await paperStore.attach(db, meetingId, fileId))) throw notPutUp();
}

/** Whoever may change every item prepares every item. */
const hasOffice = ({ actor }: Asking): boolean => allows('item.change', actor, ['table']);

/** @throws Refusal `forbidden` for whoever does not read what is said about the item (R7) */
async function refuseUnlessRead({ db, loaded: { view } }: Asking, itemId: string) {
  const item = itemOf(view, itemId);
  if (item.restricted && !(await readsItem(db, item.lineageId))) throw new Refusal('forbidden');
  return item;
}

const notPutUp = (): Refusal =>
  new Refusal('invalid_input', { fileId: ['must be a file that you put up for this item, and that hangs on nothing'] });
