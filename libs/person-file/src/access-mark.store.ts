import type { EntityManager } from 'typeorm';

/** How far the log of a table was walked. */
export interface AccessMark {
  /** The last line that holds, with all before it, and its hash. */
  seq: number;
  tip: Buffer;
  /** When a walk through all of it began last (ms since 1970). */
  wholeAt: number;
  /** The first line that did not hold then. */
  faultSeq: number | null;
}

/** The same as it is kept, with the seal, and how many lines the log has. */
export interface KeptMark {
  taskForceId: string;
  head: number;
  mark: (AccessMark & { seal: Buffer }) | null;
}

/** Where a walk came to. */
export interface Walked {
  seq: number;
  tip: Buffer;
  /** Whether that is the end of the log. */
  ended: boolean;
  faultSeq: number | null;
}

interface MarkRow {
  task_force_id: string;
  head: string;
  seq: string | null;
  tip: Buffer;
  whole_at: Date;
  fault_seq: string | null;
  seal: Buffer;
}

const numberOf = (text: string | null): number | null => (text === null ? null : Number(text));

/** How far the logs of who opened files were walked. */
export const accessMarkStore = {
  /** Of one table, for its people; of all for the system, where none is named. A table in which nobody opened anything has none. */
  async list(db: EntityManager, taskForceId: string | null): Promise<KeptMark[]> {
    const rows = (await db.query('select * from baraza.access_marks($1)', [taskForceId])) as MarkRow[];
    return rows.map(({ task_force_id, head, seq, tip, whole_at, fault_seq, seal }) => ({
      taskForceId: task_force_id,
      head: Number(head),
      mark:
        seq === null
          ? null
          : { seq: Number(seq), tip, wholeAt: whole_at.getTime(), faultSeq: numberOf(fault_seq), seal },
    }));
  },

  /** Walks on from a line that holds; without a number of lines to the end. */
  async walk(
    db: EntityManager,
    taskForceId: string,
    from: Pick<AccessMark, 'seq' | 'tip'>,
    most?: number,
  ): Promise<Walked> {
    const [row] = (await db.query('select seq, tip, ended, fault_seq from baraza.walk_access($1, $2, $3, $4)', [
      taskForceId,
      from.seq,
      from.tip,
      most ?? null,
    ])) as [{ seq: string; tip: Buffer; ended: boolean; fault_seq: string | null }];
    return { seq: Number(row.seq), tip: row.tip, ended: row.ended, faultSeq: numberOf(row.fault_seq) };
  },

  /** For the system. */
  async keep(
    db: EntityManager,
    taskForceId: string,
    { seq, tip, wholeAt, faultSeq }: AccessMark,
    seal: Buffer,
  ): Promise<void> {
    await db.query('select baraza.keep_access_mark($1, $2, $3, $4, $5, $6)', [
      taskForceId,
      seq,
      tip,
      new Date(wholeAt),
      faultSeq,
      seal,
    ]);
  },
};
