import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ActionRow } from '#libs/domain';
import type { Whose } from '../../live/actions-query.js';
import { useSession } from '../../live/hooks.js';
import { InPlace } from '../../ui/list-state.js';
import styles from './actions.module.css';
import { sectionOf } from './sections.js';
import { useNow } from './use-now.js';

/** Mine and my agency's, side by side. Which of them is shown stands in the address. */
export function ActionsTabs({ whose }: { whose: Whose }) {
  const { t } = useTranslation();
  return (
    <nav className={styles.tabs} aria-label={t('actions.tabs')}>
      {(['mine', 'agency'] as const).map((one) => (
        <Link
          key={one}
          to="/actions"
          search={one === 'mine' ? {} : { whose: one }}
          aria-current={one === whose ? 'page' : undefined}
          activeProps={{}}
          activeOptions={{ exact: true, includeSearch: true }}
        >
          {t(`actions.${one}`)}
        </Link>
      ))}
    </nav>
  );
}

/** As a sentence: how many there are, and how many of them are late. */
export function ActionsHead({
  rows,
  whose,
  children,
}: {
  rows: readonly ActionRow[];
  whose: Whose;
  children: ReactNode;
}) {
  const { t } = useTranslation();
  const { me } = useSession();
  const now = useNow();
  const late = rows.filter((row) => sectionOf(row, me.agencyId, now) === 'late').length;
  const all = t(whose === 'mine' ? 'actions.headingMine' : 'actions.headingAgency', { count: rows.length });
  return (
    <header className={styles.head}>
      <h1 tabIndex={-1}>
        {rows.length === 0
          ? t(`actions.${whose}`)
          : late > 0
            ? `${all}, ${t('actions.headingLate', { count: late })}`
            : all}
      </h1>
      {children}
    </header>
  );
}

/** What to do where there is nothing to do. */
export function ActionsEmpty({ whose }: { whose: Whose }) {
  const { t } = useTranslation();
  return (
    <div className={styles.panel}>
      {whose === 'mine' ? (
        <InPlace
          title={t('actions.emptyMine')}
          text={t('actions.emptyMineText')}
          act={
            <Button renderRoot={(props) => <Link to="/actions" search={{ whose: 'agency' }} {...props} />}>
              {t('actions.emptyMineAct')}
            </Button>
          }
        />
      ) : (
        <InPlace
          title={t('actions.emptyAgency')}
          text={t('actions.emptyAgencyText')}
          act={
            <Button component={Link} to="/cases">
              {t('app.toCases')}
            </Button>
          }
        />
      )}
    </div>
  );
}
