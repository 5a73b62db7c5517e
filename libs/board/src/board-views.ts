import {
  type BoardView,
  holderOf,
  OPEN_STATUSES,
  type ReferralState,
  REFERRAL_STATE_NAMES,
  STAGES,
} from '#libs/domain';

/** The states in which a side of a referral holds its step, by the one table of them. */
const heldBy = (...sides: string[]): ReferralState[] =>
  REFERRAL_STATE_NAMES.filter((state) => sides.includes(holderOf({ state, accompanierAgencyId: 'somebody' }) ?? ''));
const SENDER = heldBy('sender');
const COORDINATOR = heldBy('coordinator');
const COMPANION = heldBy('accompanier');

/** How one view is read: what stands on it, what a card of it is, and what else the two ask for. */
interface ViewReading {
  /**
   * Rows of what the reader may read, narrowed by `$1` the reader's agency, `$2` the sought agency, `$3` the number of the sought
   * stage. Each has its column, when it is due, and whether it is late, waits for the reader's agency, and presses.
   */
  rows: string;
  /** What is worked out of a row `s` that is shown, before it is looked up with: the policies of a table are asked after no more than a value. */
  shown?: string;
  /** Of one such row `s`, as it is shown. Only what is shown is looked up for it. */
  card: string;
  /** What stands from `$9` on. */
  more: readonly unknown[];
}

/** The words of an action that somebody reads, or null. */
const TITLE = (id: string): string =>
  `(select t.words from baraza.action x join baraza.timeline t on t.stream_id = x.stream_id and t.seq = x.title_seq where x.id = ${id})`;
const MOMENT = (at: string): string => `to_char(${at} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
/** The number of the furthest of the stages in a sum of them, 0 for none. */
const FURTHEST = (sum: string): string =>
  `case ${STAGES.map((_, place) => `when ${sum} >= ${2 ** (STAGES.length - place)} then '${STAGES.length - place}'`).join(' ')} else '0' end`;
const LATE = '(select baraza.now())';

export const VIEW_READINGS: Record<BoardView, ViewReading> = {
  stages: {
    rows: `
      select b.case_id as id, b.step_due as due, b.step_due < ${LATE} as overdue, b.step_agency_id = $1 as ours, b.urgent,
             ${FURTHEST('b.stages')} as key,
             b.reads, b.handle, b.reference, b.lead_agency_id, b.stages, b.step_kind, b.step_id, b.step_state, b.step_service, b.step_agency_id
        from baraza.board_cases($2, $9, $10, $11) b
       where $3::int is null or b.stages & (1 << $3) > 0`,
    card: `jsonb_build_object('caseId', s.id, 'reads', s.reads, 'handle', s.handle, 'reference', s.reference,
      'leadAgencyId', s.lead_agency_id, 'stages', s.stages, 'urgent', s.urgent,
      'step', case when s.step_kind = 'referral' then jsonb_build_object('kind', 'referral', 'id', s.step_id, 'state', s.step_state,
          'service', s.step_service, 'agencyId', s.step_agency_id, 'dueAt', ${MOMENT('s.due')}, 'overdue', s.overdue)
        when s.step_kind = 'action' then jsonb_build_object('kind', 'action', 'id', s.step_id, 'status', s.step_state,
          'title', ${TITLE('s.step_id')}, 'agencyId', s.step_agency_id, 'dueAt', ${MOMENT('s.due')}, 'overdue', s.overdue) end)`,
    more: [SENDER, COORDINATOR, COMPANION],
  },
  holders: {
    rows: `
      select r.id, coalesce(h.agency_id::text, 'coordination') as key, r.due_at as due, r.due_at < ${LATE} as overdue,
             h.agency_id = $1 as ours, r.body ->> 'priority' = 'urgent' as urgent,
             r.episode_id, r.service, r.state, r.body ->> 'priority' as priority, r.sender_agency_id, r.receiver_agency_id
        from baraza.referral r cross join lateral (select case when r.state = any ($10) then null when r.state = any ($9) then r.sender_agency_id
          when r.state = any ($11) then coalesce((r.body ->> 'accompanierAgencyId')::uuid, r.receiver_agency_id)
          else r.receiver_agency_id end as agency_id) h
       where r.due_at is not null and ($2::uuid is null or $2 in (r.sender_agency_id, r.receiver_agency_id)) and $3::int is null`,
    card: `(select jsonb_build_object('id', s.id, 'caseId', s.episode_id, 'handle', n.handle, 'reference', n.reference, 'service', s.service,
        'priority', s.priority, 'state', s.state, 'senderAgencyId', s.sender_agency_id, 'receiverAgencyId', s.receiver_agency_id,
        'dueAt', ${MOMENT('s.due')}, 'overdue', s.overdue) from baraza.referred(s.id) n)`,
    more: [SENDER, COORDINATOR, COMPANION],
  },
  actions: {
    rows: `
      select a.id, a.owner_agency_id::text as key, a.due_at as due, a.due_at < ${LATE} and a.status <> 'done' as overdue,
             a.owner_agency_id = $1 as ours, a.priority <> 'normal' as urgent, a.stream_id, a.status, a.priority, a.holder_id
        from baraza.action a
       where a.status = any ($9) and ($2::uuid is null or a.owner_agency_id = $2) and $3::int is null`,
    shown: `, case when s.stream_id like 'case/%' then substr(s.stream_id, 6)::uuid
        else (select p.episode_id from baraza.case_part p where p.stream_id = s.stream_id) end as case_id`,
    card: `jsonb_build_object('id', s.id, 'caseId', s.case_id, 'handle', (select b.handle from baraza.episode e
          join baraza.subject b on b.id = e.subject_id where e.id = s.case_id), 'title', ${TITLE('s.id')}, 'status', s.status,
        'priority', s.priority, 'holderId', s.holder_id, 'dueAt', ${MOMENT('s.due')}, 'overdue', s.overdue)`,
    more: [OPEN_STATUSES],
  },
};
