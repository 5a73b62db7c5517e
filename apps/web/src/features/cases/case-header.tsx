import { IconChevronLeft } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseView } from '#libs/domain';
import type { Directory } from '../../live/directory.js';
import { useDates } from '../../ui/dates.js';
import { useNames } from './case-names.js';
import styles from './case-screen.module.css';
import { SearchInCase } from '../search/search-button.js';
import { FollowChoice } from './follow-choice.js';

/** On a wide screen: who it is about, who leads, how it ended; and the one line about parts, whether there are any or not. */
export const CaseHeader = memo(function CaseHeader({ view, directory }: { view: CaseView; directory: Directory }) {
  const { t } = useTranslation();
  const names = useNames(directory);
  return (
    <header className={styles.header}>
      <div className={styles.headline}>
        <h1 tabIndex={-1} dir="auto">
          {view.handle}
        </h1>
        <span className={styles.reference}>{names.reference(view)}</span>
        <span className={styles.follow}>
          <SearchInCase caseId={view.id} />
          <FollowChoice caseId={view.id} />
        </span>
      </div>
      <p className={styles.sub}>
        <Standing view={view} directory={directory} />
      </p>
      <p className={styles.sub} data-fixed>
        {t('part.byAgreement')}
      </p>
    </header>
  );
});

function Standing({ view, directory }: { view: CaseView; directory: Directory }) {
  const { t } = useTranslation();
  const names = useNames(directory);
  const dates = useDates();
  const by = directory.isUs(view.leadAgencyId)
    ? t('case.ledByUs')
    : t('case.ledBy', { agency: names.agency(view.leadAgencyId) });
  const led = view.anonymous ? `${t('identity.anonymous')} ${by}` : by;
  if (!view.closedAt || !view.outcome) return led;
  const outcome = t(`outcome.${view.outcome}`);
  return `${led} ${t('case.closedOn', { day: dates.date(new Date(view.closedAt)), outcome })}`;
}

/** On a narrow screen: the way back, who it is about, and the two views. Without a case only the way back. */
export function CaseBar({ view, current, directory }: Partial<CaseBarProps>) {
  const { t } = useTranslation();
  return (
    <>
      <div className={styles.bar}>
        <Link to="/cases" className={styles.back} aria-label={t('case.back')}>
          <IconChevronLeft size={20} stroke={1.6} aria-hidden="true" />
        </Link>
        {view && directory && (
          <div className={styles.barName}>
            <h1 tabIndex={-1} dir="auto">
              {view.handle}
            </h1>
            <span>
              <Standing view={view} directory={directory} />
            </span>
          </div>
        )}
        {view && <SearchInCase caseId={view.id} />}
        {view && <FollowChoice caseId={view.id} />}
      </div>
      {view && (
        <nav className={styles.views} aria-label={t('case.views')}>
          {(['talk', 'who'] as const).map((name) => (
            <Link
              key={name}
              to="/cases/$caseId"
              params={{ caseId: view.id }}
              search={name === 'talk' ? {} : { view: name }}
              replace
              aria-current={current === name ? 'page' : undefined}
              activeProps={{}}
              activeOptions={{ exact: true }}
            >
              {name === 'talk' ? t('case.talk') : t('facts.title')}
            </Link>
          ))}
        </nav>
      )}
    </>
  );
}

interface CaseBarProps {
  view: CaseView;
  current: 'talk' | 'who';
  directory: Directory;
}
