import { v5 } from 'uuid';
import type { Part } from '#libs/domain';

/** The name space of the loader's ids: the same thing has the same id, so a load that was cut short goes on where it was. */
export const LOADER = '6f1d1c6e-52a8-5d0e-8c3f-0e6a0b8f4d21';

/** How far one case of the demonstration has been told: its id and reference, and the numbers of its messages. */
export class Told {
  private opened: { caseId: string; reference: string } | undefined;
  private readonly seqs = new Map<string, number>();

  constructor(readonly handle: string) {}

  get caseId(): string {
    return this.whatOpened().caseId;
  }

  /** The case reference, as it is told or stands on a card. */
  get reference(): string {
    return this.whatOpened().reference;
  }

  open(opened: { caseId: string; reference: string }): void {
    this.opened = opened;
  }

  /** The common part, or a restricted one. */
  channel(part: Part | undefined): { caseId: string } | { partId: string } {
    return part === undefined ? { caseId: this.caseId } : { partId: v5(`${this.handle} part ${part}`, LOADER) };
  }

  /** Keeps the number of a message under its names. */
  keep(seq: number, ...names: (string | undefined)[]): void {
    for (const name of names) if (name !== undefined) this.seqs.set(name, seq);
  }

  seqOf(name: string): number {
    const seq = this.seqs.get(name);
    if (seq === undefined) throw new Error(`nothing was said as ${name} in the case of ${this.handle}`);
    return seq;
  }

  private whatOpened(): { caseId: string; reference: string } {
    if (this.opened === undefined) throw new Error(`the case of ${this.handle} is not open yet`);
    return this.opened;
  }
}
