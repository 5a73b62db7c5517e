import { IconHandFinger } from '@tabler/icons-react';
import { memo } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import type { NeedEventMap, NeedView, WireEvent } from '#libs/domain';
import type { Directory } from '../../live/directory.js';
import { useDates } from '../../ui/dates.js';
import log from '../cases/log.module.css';
import { useReferralWords } from '../referrals/referral-words.js';
import { NEED_ICONS } from './need-row.js';

type NeedHappening = WireEvent<keyof NeedEventMap>;

export const isNeedHappening = (event: WireEvent): event is NeedHappening =>
  event.type === 'need.said' || event.type === 'need.moved';

/** That the person asks for something, or how that stands, as a quiet line of the thread. */
export const NeedLine = memo(function NeedLine({ event, need, directory }: NeedLineProps) {
  const { t } = useTranslation();
  const dates = useDates();
  const { who } = useReferralWords(directory);
  const at = new Date(event.at);
  const Icon = event.type === 'need.moved' ? NEED_ICONS[event.data.to] : IconHandFinger;
  const said = event.type === 'need.said' ? (event.words ?? null) : undefined;
  const shared = { who: who(event.by) };
  const more = { components: { b: <b /> }, shouldUnescape: true, tOptions: { interpolation: { escapeValue: true } } };
  return (
    <div className={log.entry}>
      <Icon size={18} stroke={1.6} aria-hidden="true" />
      <div>
        <p>
          {event.type === 'need.said' ? (
            <Trans
              i18nKey="need.saidBy"
              values={{ ...shared, service: t(`referral.serviceName.${event.data.service}`) }}
              {...more}
            />
          ) : (
            <Trans
              i18nKey="need.moved"
              values={{ ...shared, state: t(`need.state.${event.data.to}`), what: need?.words ?? t('need.erased') }}
              {...more}
            />
          )}
        </p>
        {said !== undefined && (
          <p className={log.reason} data-gone={said === null || undefined} dir="auto">
            {said ?? t('need.erased')}
          </p>
        )}
      </div>
      <time dateTime={event.at} title={dates.date(at)}>
        {dates.time(at)}
      </time>
    </div>
  );
});

interface NeedLineProps {
  event: NeedHappening;
  /** What it is about, as far as the reader has it. */
  need: NeedView | undefined;
  directory: Directory;
}
