import { IconCalendar, IconFileSpreadsheet } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Whose } from '../../live/actions-query.js';
import { announce } from '../../ui/announcer.js';
import { MoreActs } from '../people/more-acts.js';
import type { ActionsSearch } from './actions-search.js';
import styles from './actions.module.css';

/** How a list leaves the app: as a file, or into a calendar of one's own. */
export function QueueMenu({ whose, search }: { whose: Whose; search: ActionsSearch }) {
  const { t, i18n } = useTranslation();
  const navigate = useNavigate();
  const [failed, setFailed] = useState(false);
  const [leftOut, setLeftOut] = useState(0);
  const save = async () => {
    setFailed(false);
    setLeftOut(0);
    try {
      setLeftOut(await saveFile(exportAddress(whose, search, i18n.language)));
      announce(t('goesOut.saved'));
    } catch {
      setFailed(true);
    }
  };
  return (
    <>
      <MoreActs
        label={t('goesOut.more')}
        acts={[
          { words: t('goesOut.file'), Icon: IconFileSpreadsheet, act: () => void save() },
          {
            words: t('goesOut.calendar'),
            Icon: IconCalendar,
            act: () => void navigate({ to: '/account', hash: 'feed' }),
          },
        ]}
      />
      {leftOut > 0 && (
        <p role="status" className={styles.leftOut}>
          {t('goesOut.leftOut', { count: leftOut })}
        </p>
      )}
      {failed && (
        <p role="alert" className={styles.failed}>
          {t('goesOut.failed')}
        </p>
      )}
    </>
  );
}

/** The address of the list as a file, as it is filtered. */
function exportAddress(whose: Whose, { status, person }: ActionsSearch, language: string): string {
  const asked = { whose, language, ...(status ? { status } : {}), ...(person ? { person } : {}) };
  return `/api/actions/export?${new URLSearchParams(asked).toString()}`;
}

/** Fetches a file and hands it to the browser to keep, under the name that the server gives it. Answers how many lines are not in it. */
async function saveFile(address: string): Promise<number> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error('the file did not come');
  const name = /filename="([^"]+)"/.exec(answer.headers.get('content-disposition') ?? '')?.[1] ?? 'baraza.csv';
  const link = document.createElement('a');
  link.href = URL.createObjectURL(await answer.blob());
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  return Number(answer.headers.get('x-baraza-left-out') ?? 0);
}
