import { useTranslation } from 'react-i18next';
import { shareState, type ShareView } from '#libs/domain';
import type { Directory } from '../../live/directory.js';
import { useDates } from '../../ui/dates.js';

/** An agreement in sentences that can be read aloud to the person: who tells whom what, what for, why, and until when. */
export function useShareWords(directory: Directory) {
  const { t, i18n } = useTranslation();
  const dates = useDates();
  const agency = (id: string) => directory.agency(id)?.name ?? t('app.anAgency');
  const moment = (at: number) => `${dates.date(new Date(at))}, ${dates.time(new Date(at))}`;
  // An end without a time is the midnight after its last day.
  const end = ({ untilAt, until }: ShareView) =>
    until.time === undefined ? dates.date(new Date(untilAt - 1)) : moment(untilAt);
  return {
    agency,
    what: (share: ShareView) =>
      t('share.sentence', {
        from: agency(share.controllerAgencyId),
        to: agency(share.recipientAgencyId),
        what: new Intl.ListFormat(i18n.language, { type: 'conjunction' }).format(
          share.labels.map((label) => t(`share.label.${label}`)),
        ),
        why: t(`share.purpose.${share.purpose}`),
      }),
    why: (share: ShareView) =>
      share.citation
        ? `${t(`share.basis.${share.legalBasis}`)} (${share.citation}).`
        : `${t(`share.basis.${share.legalBasis}`)}.`,
    back: (share: ShareView) => t(`share.back.${share.backward}`),
    when: (share: ShareView, now: number) =>
      t(`share.state.${shareState(share, now)}`, {
        agency: agency(share.controllerAgencyId),
        from: moment(share.fromAt),
        day: share.revokedAt ? dates.date(new Date(share.revokedAt)) : end(share),
      }),
  };
}
