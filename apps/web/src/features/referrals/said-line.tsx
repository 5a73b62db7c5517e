import { IconSend } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { memo } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import type { WireEvent } from '#libs/domain';
import type { Directory } from '../../live/directory.js';
import { useDates } from '../../ui/dates.js';
import log from '../cases/log.module.css';
import { useReferralWords } from './referral-words.js';

/** What was said of a referral, as a quiet line of the thread that leads to it. */
export const SaidLine = memo(function SaidLine({ event, directory }: SaidLineProps) {
  const { t } = useTranslation();
  const dates = useDates();
  const words = useReferralWords(directory);
  const at = new Date(event.at);
  const { referralId, what, asksFor } = event.data;
  const link = <Link to="/referrals/$referralId" params={{ referralId }} />;
  const said = event.words ?? null;
  return (
    <div className={log.entry}>
      <IconSend size={18} stroke={1.6} aria-hidden="true" />
      <div>
        <p>
          <Trans
            i18nKey="referral.line"
            values={{ what: t(`referral.said.${what}`), who: words.who(event.by) }}
            components={{ b: <b />, l: link }}
            shouldUnescape
            tOptions={{ interpolation: { escapeValue: true } }}
          />
        </p>
        <p className={log.reason} data-gone={said === null || undefined} dir="auto">
          {said ?? t('referral.erased')}
        </p>
        {asksFor?.length ? <p>{words.asksFor(asksFor)}</p> : null}
      </div>
      <time dateTime={event.at} title={dates.date(at)}>
        {dates.time(at)}
      </time>
    </div>
  );
});

interface SaidLineProps {
  event: WireEvent<'referral.said'>;
  directory: Directory;
}
