import type { TFunction } from 'i18next';
import type { NoticeRow, RungRow } from '#libs/domain';
import type { enActions } from '../../words/en-actions.js';

type Reason = keyof (typeof enActions)['reminder']['reason'];

/** Why something was not said, in words. A reason that this version does not know is told as one of many. */
export const reasonWords = (reason: string, t: TFunction): string =>
  t(`reminder.reason.${reason as Reason}`, { defaultValue: t('reminder.reason.other') });

/** What became of a step of the plan: a word, and the reason where there is one. */
export const rungWords = ({ state, reason }: Pick<RungRow, 'state' | 'reason'>, t: TFunction): string =>
  reason === 'nobody_there' ? reasonWords(reason, t) : withReason(t(`reminder.rung.${state}`), reason, t);

/** For what something waits, where that is said; of what is only tried again it is not. */
const WAITS_FOR: ReadonlySet<string | null> = new Set(['wished_daily', 'too_many', 'later']);

/** What became of what was said to somebody on one way: `by mail: not sent: somebody answered before`. */
export const noticeWords = (
  { channel, state, reason }: Pick<NoticeRow, 'channel' | 'state' | 'reason'>,
  t: TFunction,
): string =>
  t('reminder.onWay', {
    way: t(`reminder.way.${channel}`),
    state: withReason(t(`reminder.notice.${state}`), state === 'waiting' && !WAITS_FOR.has(reason) ? null : reason, t),
  });

const withReason = (state: string, reason: string | null, t: TFunction): string =>
  reason === null ? state : t('reminder.because', { state, reason: reasonWords(reason, t) });
