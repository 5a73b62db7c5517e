import type { EntityManager } from 'typeorm';
import type { BreakGlass, GlassVerdict, KeptLadder, PlannedRung, Promised, StreamName } from '#libs/domain';

/** What came of naming a case. `case` tells that its file is open; who is reminded of looking at it is null where nobody looks after data. */
export type Broken =
  | { outcome: 'nothing' | 'too_many' }
  | {
      outcome: 'opened';
      caseId: string;
      /** Milliseconds since 1970. */
      until: number;
      told: { stream: StreamName; seq: number };
      holder: { personId: string; agencyId: string } | null;
    };

interface BrokenRow {
  outcome: Broken['outcome'];
  caseId: string;
  until: Date;
  stream: StreamName;
  seq: string;
  personId: string | null;
  agencyId: string;
}

/** The one writer of what is opened in an emergency. */
export const glassStore = {
  /** Opens the file of the case that is named, where there is one, and tells the case. Every try is kept. The words of why will be kept under that id. */
  async open(
    db: EntityManager,
    { glassId, reference, purpose, reason }: Omit<BreakGlass, 'words'>,
    wordsId: string,
  ): Promise<Broken> {
    const [row] = (await db.query(
      `select outcome, episode_id as "caseId", until_at as until, stream_id as stream, seq, holder_id as "personId", holder_agency_id as "agencyId"
         from baraza.break_glass($1, $2, $3, $4, $5)`,
      [glassId, wordsId, reference, purpose, reason],
    )) as [BrokenRow];
    const { outcome, caseId, until, stream, seq, personId, agencyId } = row;
    if (outcome !== 'opened') return { outcome };
    const holder = personId === null ? null : { personId, agencyId };
    return { outcome, caseId, until: until.getTime(), told: { stream, seq: Number(seq) }, holder };
  },

  /** Notes what was found, with the words of the event of that number; answers what moved. The refusal `illegal_move` for the second who says it. */
  async review(
    db: EntityManager,
    glassId: string,
    verdict: GlassVerdict,
    seq: number,
  ): Promise<{ stream: StreamName; seq: number }> {
    const [row] = (await db.query('select stream_id as stream, seq from baraza.review_glass($1, $2, $3)', [
      glassId,
      verdict,
      seq,
    ])) as [{ stream: StreamName; seq: string }];
    return { stream: row.stream, seq: Number(row.seq) };
  },

  /**
   * Gives one that nobody can look at any more to others. Answers who is to be reminded of it now; null where whoever was reminded can still look at it,
   * and where nobody can. For the system.
   */
  async handOver(db: EntityManager, stream: StreamName): Promise<HandedOver | null> {
    const [row] = (await db.query(
      `select holder_id as "personId", agency_id as "agencyId", opened_at as at, zone, revision, extract(epoch from baraza.now()) * 1000 as now
         from baraza.hand_over_glass($1)`,
      [stream],
    )) as (Omit<HandedOver, 'openedAt' | 'now'> & { at: Date; now: string })[];
    return row ? { ...row, openedAt: row.at.getTime(), now: Number(row.now) } : null;
  },

  /** Plans the steps by which they are reminded. For the system. */
  async remind(
    db: EntityManager,
    glassId: string,
    { personId, agencyId, revision }: HandedOver,
    { due, rungs }: { due: Promised; rungs: readonly PlannedRung[] },
    ladder: KeptLadder,
  ): Promise<void> {
    await db.query('select baraza.remind_of_glass($1, $2, $3, $4, $5, $6, $7, $8, $9)', [
      glassId,
      revision,
      agencyId,
      personId,
      due.date,
      due.time ?? null,
      due.zone,
      JSON.stringify(ladder),
      JSON.stringify(rungs),
    ]);
  },
};

/** Who looks at an opening from now on. */
interface HandedOver {
  personId: string;
  agencyId: string;
  /** When it was opened, and now (ms since 1970). */
  openedAt: number;
  now: number;
  /** The time zone of the table. */
  zone: string;
  /** Counts how often somebody else was to be reminded of it. */
  revision: number;
}
