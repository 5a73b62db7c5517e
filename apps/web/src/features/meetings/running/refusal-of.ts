import type { TFunction } from 'i18next';
import type { RefusalAnswer } from '#libs/domain';
import type { Dates } from '../../../ui/dates.js';
import { refusalWords } from '../../../words/refusal-words.js';
import type { Running } from './running-context.js';

type Told = RefusalAnswer['error'];

/** Refusals of a meeting that have words of their own here, by the field that tells them. */
const FIELDS = [
  'changes',
  'reasons',
  'roll',
  'times',
  'seat',
  'quorum',
  'decision',
  'decisions',
  'itemId',
  'choices',
  'version',
  'chair',
] as const;

/** Why something was not done in a meeting, in the language of the screen; who lost the chair learns who has it, and since when (H1). */
export function refusalOf(
  refusal: Told,
  { view, person }: Pick<Running, 'view' | 'person'>,
  { t, dates }: Tongue,
): string {
  const { chair } = view.meeting;
  if (refusal.code === 'not_in_chair' && chair)
    return `${t('running.notInChair', { person: person(chair.personId), time: dates.time(new Date(chair.since)) })} ${t('running.noEffect')}`;
  const field = refusal.code === 'illegal_move' && FIELDS.find((one) => refusal.fields && one in refusal.fields);
  return field ? t(`running.refused.${field}`) : refusalWords(refusal, t);
}

interface Tongue {
  t: TFunction;
  dates: Pick<Dates, 'time'>;
}
