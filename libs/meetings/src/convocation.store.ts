import type { EntityManager } from 'typeorm';
import type { MeetingLetter, WhoIsCalled } from '#libs/domain';

/** Letters about meetings: noted in the commit of what they tell. */
export const convocationStore = {
  /** Notes a letter to each who reads the meeting. `seq` is the event for which it is written: for one event there is one to each. */
  async convoke(db: EntityManager, meetingId: string, letter: MeetingLetter, seq: number): Promise<void> {
    await db.query('select baraza.convoke($1, $2, $3)', [meetingId, letter, seq]);
  },

  /** Whom a letter would reach; for who keeps the meeting. */
  async whoIsCalled(db: EntityManager, meetingId: string, mails: boolean): Promise<WhoIsCalled> {
    const rows = (await db.query('select person_id as "personId", reached from baraza.who_is_called($1)', [
      meetingId,
    ])) as { personId: string; reached: boolean }[];
    const byHandIds = rows.filter(({ reached }) => !mails || !reached).map(({ personId }) => personId);
    return { mails, letters: rows.length - byHandIds.length, byHandIds };
  },
};
