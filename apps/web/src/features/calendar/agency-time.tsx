import { useTranslation } from 'react-i18next';
import type { AgencyView } from '#libs/domain';
import { AgencyAway } from './agency-away.js';
import { Closings } from './closings.js';
import { OfCalendar } from './of-calendar.js';

/** Who of an agency is away, and when it is closed. */
export function AgencyTime({ agency }: { agency: AgencyView }) {
  const { t } = useTranslation();
  return (
    <OfCalendar title={t('away.title')}>
      {(calendar, today) => (
        <>
          <AgencyAway agency={agency} calendar={calendar} today={today} />
          <Closings calendar={calendar} today={today} agencyId={agency.id} />
        </>
      )}
    </OfCalendar>
  );
}
