import type { EntityManager } from 'typeorm';
import { type AddNeed, type NeedState, Refusal } from '#libs/domain';

/** What is known of a case where it is written down what a person asks for. */
export interface AskingCase {
  agencyIds: string[];
  open: boolean;
  needs: { id: string; state: NeedState }[];
}

/** The one writer of what people ask for. */
export const needStore = {
  /** With the reader's rights; null for whoever does not read the case. */
  async load(db: EntityManager, caseId: string): Promise<AskingCase | null> {
    const [row] = (await db.query(
      `select e.status = 'open' as open, array(select c.agency_id from baraza.case_seat c where c.stream_id = e.stream_id) as "agencyIds",
              coalesce((select json_agg(json_build_object('id', n.id, 'state', n.state)) from baraza.need n where n.stream_id = e.stream_id), '[]') as needs
         from baraza.episode e where e.id = $1`,
      [caseId],
    )) as AskingCase[];
    return row ?? null;
  },

  /** @throws Refusal `illegal_move` for an id that is taken */
  async add(db: EntityManager, { needId, caseId, service, priority }: AddNeed, seq: number): Promise<void> {
    const [row] = (await db.query('select baraza.add_need($1, $2, $3, $4, $5) as is_new', [
      needId,
      caseId,
      service,
      priority,
      seq,
    ])) as [{ is_new: boolean }];
    if (!row.is_new) throw new Refusal('illegal_move');
  },

  async move(db: EntityManager, needId: string, caseId: string, to: NeedState): Promise<void> {
    await db.query('select baraza.move_need($1, $2, $3)', [needId, caseId, to]);
  },
};
