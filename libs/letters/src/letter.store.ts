import { instantOf, type Language, LANGUAGES, type LetterState, type Promised, type ReplyKind } from '#libs/domain';
import type { Kernel } from '#libs/kernel';
import { type DueLetter, isAboutMeeting, type LetterKind, type Occasion } from './letter.js';
import type { MeetingFacts } from './meeting-letter.js';

type Pool = Kernel['database']['pool'];

interface LetterRow {
  id: string;
  lease: string;
  kind: LetterKind;
  address: string;
  language: string;
  tries: number;
  link_id: string | null;
  link_round: number | null;
  facts: { over?: true };
}

/** Letters that wait, by functions of the gate: whoever claims one holds it until its lease ends. */
export const letterStore = {
  /** Takes letters that are due. What nobody notes before the lease ends is due again. */
  async claim(pool: Pool, lease: string, most: number): Promise<DueLetter[]> {
    const { rows } = await pool.query<LetterRow>(
      `select id, lease, kind, address, language, tries, link_id, link_round, facts from baraza.claim_letters($1::interval, $2)`,
      [lease, most],
    );
    return rows.map(({ id, lease: held, kind, address, language, tries, link_id, link_round, facts }) => ({
      id,
      lease: held,
      kind,
      address,
      language: LANGUAGES.find((known): known is Language => known === language) ?? 'en',
      tries,
      link: link_id === null ? null : { id: link_id, round: link_round ?? 1 },
      occasion: facts.over || isAboutMeeting(kind) ? null : ({ kind, facts } as Occasion),
    }));
  },

  /** What a letter about a meeting may tell at this moment, to whoever holds it; null when the meeting is not so any more. */
  async convocation(pool: Pool, { id, lease }: Pick<DueLetter, 'id' | 'lease'>): Promise<MeetingFacts | null> {
    const { rows } = await pool.query<{ facts: MeetingFacts | null }>('select baraza.convocation($1, $2) as facts', [
      id,
      lease,
    ]);
    return rows[0]?.facts ?? null;
  },

  /**
   * Makes the link by which the receiver of such a letter says whether they come, at the time that the letter tells; for whoever holds it.
   * Answers what can be said by it: nothing where they take no part, or it is not to be at that time any more.
   */
  async offerReplies(
    pool: Pool,
    { id, lease }: Pick<DueLetter, 'id' | 'lease'>,
    start: Required<Promised>,
    hash: Buffer,
  ): Promise<ReplyKind[]> {
    const { rows } = await pool.query<{ replies: ReplyKind[] | null }>(
      'select baraza.offer_replies($1, $2, to_timestamp($3 / 1000.0), $4) as replies',
      [id, lease, instantOf(start), hash],
    );
    return rows[0]?.replies ?? [];
  },

  /** Notes what became of a letter. False when its lease has ended: then somebody else has it. */
  async note(
    pool: Pool,
    { id, lease }: Pick<DueLetter, 'id' | 'lease'>,
    state: Exclude<LetterState, 'none'>,
    reason: string | null,
    dueIn: string | null,
  ): Promise<boolean> {
    const { rows } = await pool.query<{ noted: boolean }>(
      'select baraza.note_letter($1, $2, $3, $4, $5::interval) as noted',
      [id, lease, state, reason, dueIn],
    );
    return rows[0]?.noted ?? false;
  },
};
