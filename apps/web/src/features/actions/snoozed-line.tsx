import { Trans, useTranslation } from 'react-i18next';
import type { WireEvent } from '#libs/domain';
import { useDates } from '../../ui/dates.js';
import type { Naming } from './action-names.js';

/** Somebody wanted to be reminded later, or after all not later. A name is shown as it is written, whatever it holds. */
export function SnoozedLine({ event: { by, data }, naming }: SnoozedLineProps) {
  const { t } = useTranslation();
  const dates = useDates();
  const until = data.until && new Date(data.until);
  const who = by
    ? t('happened.who', { person: naming.person(by.person), agency: naming.agency(by.agency) })
    : t('app.somebody');
  return (
    <div>
      <p>
        <Trans
          i18nKey={until ? 'laterLine.snoozed' : 'laterLine.woken'}
          values={{ who, when: until ? t('toldLately.on', { day: dates.day(until), time: dates.time(until) }) : '' }}
          components={{ b: <b /> }}
          shouldUnescape
          tOptions={{ interpolation: { escapeValue: true } }}
        />
      </p>
      {data.byLink && <p>{t('answer.byLink')}</p>}
    </div>
  );
}

interface SnoozedLineProps {
  event: WireEvent<'reminder.snoozed'>;
  naming: Naming;
}
