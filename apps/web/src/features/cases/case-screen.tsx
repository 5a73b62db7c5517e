import { Button } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useDirectory } from '../../live/directory.js';
import { useSession } from '../../live/hooks.js';
import { InPlace, Lines } from '../../ui/list-state.js';
import { useLater } from '../../ui/use-later.js';
import { WIDE } from '../../ui/widths.js';
import { usePageTitle } from '../../ui/page-title.js';
import { CaseBar } from './case-header.js';
import styles from './case-screen.module.css';
import { CaseSide } from './case-side.js';
import { Channel } from './channel.js';
import { Facts } from './facts.js';
import { Left } from './left.js';
import { useThread } from './use-thread.js';

const route = getRouteApi('/behind-the-door/cases/$caseId');

/** One case: on a wide screen the list, the channel and the facts side by side; else one of the two views at a time. */
export function CaseScreen() {
  const { caseId } = route.useParams();
  const { view } = route.useSearch();
  const wide = useMediaQuery(WIDE, true, { getInitialValueInEffect: false });
  // A new case is a new screen: nothing of the one before may be taken over.
  return (
    <div className={styles.wrap}>
      {wide && <CaseSide caseId={caseId} />}
      <OneCase key={caseId} caseId={caseId} wide={wide} view={view ?? 'talk'} />
    </div>
  );
}

function OneCase({ caseId, wide, view }: { caseId: string; wide: boolean; view: 'talk' | 'who' }) {
  const { t } = useTranslation();
  const thread = useThread(caseId);
  const directory = useDirectory();
  const { view: shown, common } = thread;
  usePageTitle(shown?.handle ?? t('cases.title'));

  if (common.status === 'left' || common.status === 'refused') {
    return (
      <Place wide={wide}>
        <Left caseId={caseId} reason={common.status} />
      </Place>
    );
  }
  if (!shown) {
    return (
      <Place wide={wide}>
        <Coming />
      </Place>
    );
  }
  const facts = <Facts view={shown} parts={thread.parts} here={thread.here} directory={directory} wide={wide} />;
  if (wide) {
    return (
      <>
        <Channel thread={thread} directory={directory} wide />
        {facts}
      </>
    );
  }
  return (
    <main id="content" className={styles.channel} tabIndex={-1}>
      <CaseBar view={shown} current={view} directory={directory} />
      {view === 'who' ? facts : <Channel thread={thread} directory={directory} wide={false} />}
    </main>
  );
}

/** Where a case would stand if there was one to show. */
function Place({ wide, children }: { wide: boolean; children: ReactNode }) {
  return (
    <main id="content" className={`${styles.channel} ${styles.place}`} tabIndex={-1}>
      {!wide && <CaseBar />}
      <div className={styles.page}>{children}</div>
    </main>
  );
}

/** The shape of a case; after a while, in words, that it did not come and that it is still tried. */
function Coming() {
  const { t } = useTranslation();
  const { wake } = useSession();
  const late = useLater(true, 5000);
  if (!late) return <Lines widths={[28, 62, 44, 0, 34, 70, 52]} />;
  return (
    <InPlace
      page
      title={t('case.failed')}
      text={t('case.failedText')}
      act={<Button onClick={wake}>{t('link.tryNow')}</Button>}
    />
  );
}
