import { join } from 'node:path';
import { Readable } from 'node:stream';
import { v5 } from 'uuid';
import { meetingStream } from '#libs/domain';
import { filesFolder, Incoming, Intake, openBytes } from '#libs/files';
import type { Kernel } from '#libs/kernel';
import { actorOf } from './actor-of.js';
import type { PersonKey } from './data/athens.table.js';
import type { Topic, TopicPaper } from './data/topics.js';
import { pdfOf } from './pdf-of.js';
import { LOADER } from './told.js';

/** An item of a meeting. */
interface OnItem {
  meetingId: string;
  itemId: string;
}

/** Papers of the demonstration: their files go through the door of all files, looked at and scanned where there is a scanner. */
export class PapersOnTables {
  private readonly intake: Intake;

  constructor(
    kernel: Kernel,
    private readonly gives: (by: PersonKey, name: string, input: object) => Promise<void>,
  ) {
    const incoming = new Incoming(join(filesFolder(kernel.config), 'incoming'), () => kernel.clock.outsideMs());
    this.intake = new Intake({ ...kernel, bytes: openBytes(kernel), incoming });
  }

  /** Puts a paper on the table of an item; with the id of another, in its place. */
  async put(by: PersonKey, on: OnItem, paper: TopicPaper, paperId?: string): Promise<void> {
    const { title, lines, plain } = paper;
    const bytes = plain ? Buffer.from(`${[title, ...lines].join('\n')}\n`) : pdfOf(title, lines);
    const id = fileOf(on, paper);
    const stream = meetingStream(on.meetingId);
    await this.intake.take(actorOf(by), { id, stream, body: Readable.from([bytes]), declared: bytes.length });
    const input = { itemId: on.itemId, fileId: id, title };
    await this.gives(by, paperId ? 'paper.replace' : 'paper.add', { ...input, ...(paperId ? { paperId } : {}) });
  }

  /** Puts what came since people were called in the place of the paper of a topic, where something came. */
  async renew(by: PersonKey, on: OnItem, { paper, newer }: Topic): Promise<void> {
    if (paper && newer) await this.put(by, on, newer, fileOf(on, paper));
  }
}

/** The file of a paper, by a name that is the same in every load. */
const fileOf = ({ meetingId }: OnItem, { title }: TopicPaper): string => v5(`paper ${meetingId} ${title}`, LOADER);
