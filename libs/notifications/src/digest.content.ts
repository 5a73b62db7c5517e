import {
  instantOf,
  type Language,
  type ReminderKind,
  REMINDER_KINDS,
  TOLD_AS,
  type ToldAs,
  toldAs,
} from '#libs/domain';
import type { LetterContent } from '#libs/delivery';
import type { Gathered } from './digest.js';
import { NOTICE_WORDS } from './notice.words.js';

/** How much of a kind there is, as what one is told. */
export interface Count {
  kind: ReminderKind;
  told: ToldAs;
  near: number;
  late: number;
}

/**
 * How much is near and how much is late. Of one thing of which somebody was reminded several times, or on several ways, there is one;
 * who is told of it as theirs is not told of it as their agency's too.
 * @param now milliseconds since 1970
 */
export function countsOf(gathered: readonly Gathered[], now: number): Count[] {
  const nearest = new Map<string, Gathered>();
  for (const one of gathered) {
    const known = nearest.get(one.subjectId);
    if (!known || place(one) < place(known)) nearest.set(one.subjectId, one);
  }
  const all = [...nearest.values()];
  return REMINDER_KINDS.flatMap((kind) => TOLD_AS.map((told) => ({ kind, told })))
    .map(({ kind, told }) => {
      const these = all.filter((one) => one.kind === kind && toldAs(one.audience) === told);
      const late = these.filter(({ due }) => instantOf(due) <= now).length;
      return { kind, told, near: these.length - late, late };
    })
    .filter(({ near, late }) => near + late > 0);
}

const place = ({ audience }: Gathered): number => TOLD_AS.indexOf(toldAs(audience));

/** A number does not stand at the end of a line, away from what it counts. */
const together = (counted: string): string => counted.replace(' ', '\u00a0');

/** Writes the daily letter: how much there is of what, and nothing of what it is about or whom it concerns. */
export function writeDigest(language: Language, counts: readonly Count[], address: string): LetterContent {
  const { greeting, reminders, digest, copy, ending } = NOTICE_WORDS[language];
  const lines = counts.map(({ kind, told, near, late }) =>
    digest.line(
      reminders[kind].counted[told],
      [...(near ? [together(digest.near(near))] : []), ...(late ? [together(digest.late(late))] : [])].join(', '),
    ),
  );
  return {
    language,
    subject: digest.subject,
    greeting,
    paragraphs: [digest.lead, ...lines, digest.next],
    links: [{ label: digest.button, address }],
    copy,
    remarks: [digest.why, ending],
  };
}
