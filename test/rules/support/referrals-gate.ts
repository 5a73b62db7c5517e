import type { Gate } from './people-gate.js';

const CHECKED = 'nobody; only functions that checked their actor call it';

/** The gate of referrals, and of those who are let in by them. */
export const REFERRALS_GATE: Record<string, Gate> = {
  'open_referral(uuid, uuid, text, uuid, text, text, jsonb, timestamp with time zone)': {
    calls: 'app',
    checks:
      "the context's person is a member of the case and of where it is talked of, and reads parts for the context's agency, by the table of standings; that agency has a seat in the case, the other is of the same table and not of justice, and the stream is new",
  },
  'follow_up_referral(uuid, uuid, uuid, text, jsonb, timestamp with time zone)': {
    calls: 'app',
    checks:
      "the context's person is a member of the referral that it follows and coordinates the table, by the table of standings; what follows is of the agency that sent that one, in the same case and for the same purpose, under the conditions of every referral",
  },
  'ask_company(uuid, uuid)': {
    calls: 'app',
    checks:
      "the context's person is a member of the referral and coordinates the table, or reads parts for the agency that sends it; the agency is a third one of the table and not of justice, and an agreement to accompany holds at this very moment",
  },
  'go_along(uuid)': {
    calls: 'app',
    checks: "the context's person is a member of the referral and reads parts for the context's agency, which is asked",
  },
  'end_company(uuid, bigint)': {
    calls: 'app',
    checks:
      "the context's person is a member of the referral; before they met, for the agency that sends it, for who is asked or goes along, or coordinating",
  },
  'lapsed_company()': {
    calls: 'app',
    checks: 'the system; ends what an agency follows where no agreement lets it go along any more, or it ended',
  },
  'send_referral(uuid)': {
    calls: 'app',
    checks:
      "the context's person is a member of the referral and reads parts for the context's agency, which is the one that sends it; an agreement holds at this very moment, of an agency that has a seat in the case still",
  },
  'referral_agreement(uuid)': { calls: 'app', checks: "answers only when the context's person is a member" },
  'referred(uuid)': {
    calls: 'app',
    checks: "answers only when the context's person is a member; what the person wants to be called, and a reference",
  },
  'settle_share(uuid)': {
    calls: 'app',
    checks:
      "the context's person is a member of the agreement; it only makes reading end when the agreements say that it ends",
  },
  'release_referred(text)': {
    calls: 'app',
    checks:
      'the system; takes an agency out of a case into which it came by referrals, when none is under way any more',
  },
  'settle_lapsed()': {
    calls: 'app',
    checks: 'the system; lets whoever was let in by an agreement that is over read on where another one holds',
  },
  'referrals_by_time(integer)': { calls: 'app', checks: 'the system; answers ids, codes and moments, never words' },
  'move_referral_by_time(uuid, jsonb, jsonb, timestamp with time zone, text, jsonb)': {
    calls: 'app',
    checks: 'the system; moves a referral that stands as it was found',
  },
  'begin_referral(uuid, uuid, text, uuid, uuid, text, text, jsonb, timestamp with time zone)': {
    calls: 'gate',
    checks: CHECKED,
  },
  'company_until(text, uuid)': { calls: 'gate', checks: CHECKED },
  'leads_referral(uuid)': { calls: 'gate', checks: "answers only for the context's person" },
  'leave_company(baraza.referral, bigint)': { calls: 'gate', checks: CHECKED },
  'seat_holds_until(text, uuid)': { calls: 'gate', checks: CHECKED },
  'seat_on_referral(text, uuid, boolean)': { calls: 'gate', checks: CHECKED },
  'is_referred_in(text, uuid)': { calls: 'gate', checks: CHECKED },
  'agreement_for(baraza.referral)': { calls: 'gate', checks: CHECKED },
  'end_referred_seat(uuid, uuid)': { calls: 'gate', checks: CHECKED },
  'coordinates(text, uuid)': { calls: 'gate', checks: 'nobody; answers what a standing is' },
  'settle_coordinator(uuid, uuid)': { calls: 'gate', checks: CHECKED },
  'leave_parts(text, uuid)': { calls: 'gate', checks: CHECKED },
  'put_reminder(text, uuid, text, integer, uuid, uuid, text, date, text, text, jsonb, jsonb)': {
    calls: 'gate',
    checks: CHECKED,
  },
};
