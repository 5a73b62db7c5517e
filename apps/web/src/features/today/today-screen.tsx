import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useDirectory } from '../../live/directory.js';
import { useSession } from '../../live/hooks.js';
import { casesQuery } from '../../live/queries.js';
import { useDates } from '../../ui/dates.js';
import { usePageTitle } from '../../ui/page-title.js';
import { useActionRows } from '../actions/use-action-rows.js';
import { useNow } from '../actions/use-now.js';
import { useSteps } from '../actions/use-steps.js';
import { EmergencyToday } from '../glass/emergency-today.js';
import { AsksToday } from '../identity/asks-today.js';
import { MeetingToday } from '../meetings/list/meeting-today.js';
import { ReferralsToday } from '../referrals/referrals-today.js';
import { AgreementsToday } from '../shares/agreements-today.js';
import { SinceYouWereHere } from '../since/since-you-were-here.js';
import { TallyToday } from '../tally/tally-today.js';
import { AwayToday } from './away-today.js';
import { HandBack } from './hand-back.js';
import { isLate, waitsForAgency, waitsForMe } from './today-lists.js';
import styles from './today.module.css';
import { WaitsForAgency } from './waits-for-agency.js';
import { WaitsForMe } from './waits-for-me.js';

/**
 * The morning's screen: what waits for me and is answered here, what waits for my agency, the next meeting, what happened since I
 * was here, who is away. Its lists are those of the queues, so that what happens anywhere shows here too; each part comes as soon as it is known.
 */
export function TodayScreen() {
  const { t } = useTranslation();
  const { me } = useSession();
  const directory = useDirectory();
  const now = useNow();
  const mine = useActionRows('mine');
  const ours = useActionRows('agency');
  const { data: cases } = useQuery(casesQuery);
  const steps = useSteps();
  usePageTitle(t('today.title'));
  const forMe = mine.rows && waitsForMe(mine.rows, me.agencyId);
  const withMe = new Set(mine.rows?.map(({ id }) => id));
  const forAgency = mine.rows && ours.rows && waitsForAgency(ours.rows, withMe, me.agencyId, now);
  const late = forMe?.filter((row) => isLate(row, now)).length ?? 0;
  return (
    <main id="content" className={styles.page} tabIndex={-1}>
      <div className={styles.columns}>
        <Heading count={forMe?.length} late={late} agency={forAgency?.length ?? 0} now={now} />
        <div className={styles.work}>
          <HandBack directory={directory} steps={steps} stepsOf={mine.stepsOf} />
          <WaitsForMe
            rows={forMe}
            query={mine.query}
            stepsOf={mine.stepsOf}
            steps={steps}
            directory={directory}
            isNew={cases?.length === 0}
          />
          <EmergencyToday directory={directory} />
          <AsksToday directory={directory} />
          <ReferralsToday directory={directory} />
          <AgreementsToday directory={directory} />
          <WaitsForAgency
            rows={forAgency}
            all={ours.rows?.length ?? 0}
            query={ours.query}
            stepsOf={ours.stepsOf}
            steps={steps}
            directory={directory}
          />
        </div>
        <aside className={styles.aside} aria-label={t('since.title')}>
          <MeetingToday />
          {cases && <SinceYouWereHere cases={cases} />}
          <TallyToday directory={directory} />
          <AwayToday directory={directory} />
        </aside>
      </div>
      {steps.sheet}
    </main>
  );
}

/** As a sentence: how much waits for me, and how much of it is late; and below it when that is. */
function Heading({ count, late, agency, now }: HeadingProps) {
  const { t } = useTranslation();
  const dates = useDates();
  const all = count === 0 ? t('today.headingNone') : t('today.heading', { count: count ?? 0 });
  const at = new Date(now);
  return (
    <header className={styles.head}>
      <h1 tabIndex={-1}>
        {count === undefined
          ? t('today.title')
          : late > 0
            ? `${all}, ${t('actions.headingLate', { count: late })}`
            : all}
      </h1>
      <p>
        <time dateTime={at.toISOString()}>{t('today.now', { day: dates.day(at), time: dates.time(at) })}</time>{' '}
        {agency > 0 && t('today.more', { count: agency })}
      </p>
    </header>
  );
}

interface HeadingProps {
  /** How much waits for me; undefined while it is not known. */
  count: number | undefined;
  late: number;
  agency: number;
  now: number;
}
