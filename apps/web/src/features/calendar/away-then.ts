import type { AbsenceRow } from '#libs/domain';

/** The absence of somebody on a day, or undefined where they are there. */
export const awayOn = (absences: readonly AbsenceRow[], personId: string, day: string): AbsenceRow | undefined =>
  absences.find((absence) => absence.personId === personId && absence.first <= day && absence.last >= day);
