import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useLocation } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { meQuery } from '../../live/queries.js';
import { Lines } from '../../ui/list-state.js';
import { usePageTitle } from '../../ui/page-title.js';
import { Unreachable } from '../../ui/unreachable.js';
import { EntryFrame, EntryPage } from '../entry/entry-page.js';
import { useGoOn } from '../entry/go-on.js';
import { Fields } from '../entry/parts.js';
import { SecondFactor } from '../entry/second-factor.js';
import { SignInScreen } from '../entry/sign-in-screen.js';
import { DemonstrationPeople } from './demonstration-people.js';
import styles from './door.module.css';

const route = getRouteApi('/door');
const Enrol = lazy(async () => ({ default: (await import('../entry/enrol.js')).Enrol }));

/** The way in. In a demonstration one chooses who to be; elsewhere one signs in, step by step. */
export function DoorScreen() {
  const { to, step, problem } = route.useSearch();
  const { factors } = useLocation().state;
  const { data } = useQuery(meQuery);
  const goOn = useGoOn(to);
  if (!data) return <Unreachable />;
  if (data.demonstration) return <DemonstrationDoor to={to ?? '/today'} />;
  if (data.empty) return <NewInstallation />;
  if (step === 'second_factor') return <SecondFactor factors={factors} to={to} onAnswer={goOn} />;
  if (step === 'enrol')
    return (
      <Suspense fallback={<Coming />}>
        <Enrol to={to} />
      </Suspense>
    );
  return <SignInScreen singleSignOn={data.singleSignOn} problem={problem} to={to} />;
}

function DemonstrationDoor({ to }: { to: string }) {
  const { t } = useTranslation();
  usePageTitle(t('door.page'));
  return (
    <EntryFrame wide>
      <h1>{t('door.title')}</h1>
      <p className={styles.lead}>{t('door.lead')}</p>
      <p className={styles.lead}>{t('door.tip')}</p>
      <DemonstrationPeople to={to} />
    </EntryFrame>
  );
}

/** Nobody sits at a table here yet: only the link that was shown where it was started leads on. */
function NewInstallation() {
  const { t } = useTranslation();
  return (
    <EntryPage step="empty" page={t('door.page')} title={t('door.emptyTitle')} lead={t('door.emptyText')}>
      <Fields onSubmit={() => window.location.reload()}>
        <Button type="submit">{t('door.emptyAgain')}</Button>
      </Fields>
    </EntryPage>
  );
}

const Coming = () => (
  <EntryFrame>
    <Lines widths={[60, 80, 40]} />
  </EntryFrame>
);
