import { Button } from '@mantine/core';
import { IconChevronLeft } from '@tabler/icons-react';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { holdsAny, PART_READERS, spacedReference } from '#libs/domain';
import { useDirectory } from '../../live/directory.js';
import { useSession } from '../../live/hooks.js';
import { InPlace } from '../../ui/list-state.js';
import { usePageTitle } from '../../ui/page-title.js';
import page from '../actions/action-page.module.css';
import { FileAsk } from './file-ask.js';
import { FileOpen } from './file-open.js';
import styles from './file.module.css';
import { useCaseView } from './use-case-view.js';
import { useOpenFile } from './use-open-file.js';

const route = getRouteApi('/behind-the-door/cases/$caseId/file');

/** What each agency wrote down of the person in a case: opened for something that is said, and each time is kept. */
export function FileScreen() {
  const { t } = useTranslation();
  const { caseId } = route.useParams();
  usePageTitle(t('personFile.title'));
  return (
    <main id="content" className={page.page} tabIndex={-1}>
      <div className={page.column}>
        <Link to="/cases/$caseId" params={{ caseId }} className={page.back}>
          <IconChevronLeft size={18} stroke={1.6} aria-hidden="true" />
          {t('personFile.back')}
        </Link>
        <OneFile key={caseId} caseId={caseId} />
      </div>
    </main>
  );
}

function OneFile({ caseId }: { caseId: string }) {
  const { t } = useTranslation();
  const { actor } = useSession();
  const directory = useDirectory();
  const view = useCaseView(caseId);
  const opening = useOpenFile(caseId);
  const { file, state, open, close, add } = opening;
  if (directory.quiet || !holdsAny(actor, PART_READERS) || state === 'gone') return <NotHere />;
  return (
    <>
      <header className={page.head}>
        <div>
          <h1 tabIndex={-1}>{t('personFile.title')}</h1>
          {view && (
            <p className={styles.person}>
              <b dir="auto">{view.handle}</b> <span>{spacedReference(view.reference)}</span>
            </p>
          )}
        </div>
      </header>
      {file ? (
        <FileOpen
          caseId={caseId}
          view={view}
          file={file}
          state={state}
          directory={directory}
          onAgain={() => void open(file.answer.purpose)}
          onOtherwise={close}
          onWritten={add}
        />
      ) : (
        <FileAsk caseId={caseId} state={state} directory={directory} onOpen={(purpose) => void open(purpose)} />
      )}
    </>
  );
}

/** The same for what one may not see and for what there is not. */
function NotHere() {
  const { t } = useTranslation();
  return (
    <InPlace
      page
      title={t('case.notHere')}
      text={t('personFile.notHereText')}
      act={
        <Button component={Link} to="/cases">
          {t('app.toCases')}
        </Button>
      }
    />
  );
}
