import { useTranslation } from 'react-i18next';
import type { GlassView } from '#libs/domain';
import type { Directory } from '../../live/directory.js';
import { useDates } from '../../ui/dates.js';
import { useNames } from '../cases/case-names.js';

/** How an opening is said: who, when, why, how long it is open still, and what was found. */
export function useGlassWords(directory: Directory) {
  const { t } = useTranslation();
  const dates = useDates();
  const names = useNames(directory);
  const moment = (iso: string) => `${dates.day(new Date(iso))}, ${dates.time(new Date(iso))}`;
  return {
    moment,
    who: ({ personId, agencyId }: { personId: string; agencyId: string }) =>
      t('glass.who', { name: names.person(personId), agency: names.agency(agencyId) }),
    openedAt: ({ openedAt }: GlassView) => t('glass.openedAt', { when: moment(openedAt) }),
    why: ({ reason }: GlassView) => reason && t('glass.because', { reason: t(`glass.reason.${reason}`) }),
    /** For whoever opened it: how long it is open still, or since when it is not. */
    left: ({ until }: GlassView, now: number) => {
      const minutes = Math.ceil((Date.parse(until) - now) / 60_000);
      return minutes > 0 ? t('glass.left', { count: minutes }) : t('glass.over', { when: moment(until) });
    },
    lookBy: ({ reviewBy }: GlassView, now: number) =>
      t(Date.parse(reviewBy) <= now ? 'glass.lookLate' : 'glass.lookBy', {
        when: dates.brief(new Date(reviewBy), new Date(now)),
      }),
  };
}

/** Whether it can be read still at a moment, which is the server's to say. */
export const isOpenStill = ({ until }: GlassView, now: number): boolean => Date.parse(until) > now;
