import { Button } from '@mantine/core';
import { IconPencilPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type CaseView, type EntryView, localOf, mayAddEntry, mayReadAccess } from '#libs/domain';
import type { Directory } from '../../live/directory.js';
import { useSession } from '../../live/hooks.js';
import { taskForceQuery } from '../../live/queries.js';
import { sharesQuery } from '../../live/shares-query.js';
import { announce } from '../../ui/announcer.js';
import { useDates } from '../../ui/dates.js';
import { Sheet } from '../../ui/sheet.js';
import { Problem } from '../entry/parts.js';
import { NotToPassOn } from '../shares/not-to-pass-on.js';
import { useShareNow } from '../shares/use-share-now.js';
import { EntrySheet } from './entry-sheet.js';
import { FileEntries } from './file-entries.js';
import styles from './file.module.css';
import { noticeShown, stagesShown, stillTold } from './opened-file.js';
import { StageTrack } from './stage-track.js';
import type { OpenedFile } from './use-open-file.js';

const NO_SHARES: readonly never[] = [];

/** The file as it was opened: what for, where the person stands, and every entry; and how to write in it. */
export function FileOpen(props: FileOpenProps) {
  const { caseId, view, file, state, directory, onAgain, onOtherwise, onWritten } = props;
  const { t } = useTranslation();
  const { actor } = useSession();
  const dates = useDates();
  const [writing, setWriting] = useState<EntryView | 'new' | null>(null);
  const shares = useQuery(sharesQuery(caseId)).data ?? NO_SHARES;
  const now = useShareNow(shares);
  const zone = useQuery(taskForceQuery).data?.zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  const today = localOf(now, zone).date;
  const entries = stillTold(file.answer.entries, shares, now);
  const notice = noticeShown(file.answer, entries);
  const inCase =
    view !== null &&
    mayAddEntry(
      actor,
      view.seats.map(({ agencyId }) => agencyId),
    );
  const mayWrite = inCase && view.status === 'open';
  return (
    <>
      <div className={styles.opened}>
        <p>
          {t('personFile.openedFor', {
            when: dates.brief(new Date(file.at), new Date(now)),
            why: t(`share.purpose.${file.answer.purpose}`),
          })}{' '}
          {t('personFile.kept')}{' '}
          {mayReadAccess(actor) && (
            <Link to="/access" search={{ case: caseId }} className={styles.link}>
              {t('access.linkOne')}
            </Link>
          )}
        </p>
        {entries.length < file.answer.entries.length && <p role="status">{t('personFile.ended')}</p>}
        {state === 'failed' && <Problem words={t('app.noAnswer')} />}
        <div className={styles.acts}>
          {mayWrite && (
            <Button
              variant="filled"
              leftSection={<IconPencilPlus size={18} stroke={1.6} aria-hidden="true" />}
              onClick={() => setWriting('new')}
            >
              {t('personFile.write')}
            </Button>
          )}
          <Button aria-disabled={state === 'busy' || undefined} onClick={() => state !== 'busy' && onAgain()}>
            {t('personFile.again')}
          </Button>
          <Button variant="subtle" onClick={onOtherwise}>
            {t('personFile.otherwise')}
          </Button>
        </div>
      </div>
      {notice && <NotToPassOn notice={notice} />}
      <StageTrack stages={stagesShown(file.answer, entries, today)} />
      <FileEntries entries={entries} directory={directory} onCorrect={inCase ? setWriting : null} />
      <Sheet
        opened={writing !== null}
        onClose={() => setWriting(null)}
        title={t(writing === 'new' || writing === null ? 'entrySheet.title' : 'entrySheet.correctTitle')}
      >
        <EntrySheet
          caseId={caseId}
          wrong={writing === 'new' ? undefined : (writing ?? undefined)}
          today={today}
          directory={directory}
          onClose={() => setWriting(null)}
          onWritten={(entry) => {
            onWritten(entry);
            setWriting(null);
            announce(t('personFile.done'));
          }}
        />
      </Sheet>
    </>
  );
}

interface FileOpenProps {
  caseId: string;
  /** The case, where its reader is in it. */
  view: CaseView | null;
  file: OpenedFile;
  state: 'still' | 'busy' | 'failed';
  directory: Directory;
  onAgain: () => void;
  onOtherwise: () => void;
  onWritten: (entry: EntryView) => void;
}
