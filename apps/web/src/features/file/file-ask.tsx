import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FilePurpose } from '#libs/domain';
import type { Directory } from '../../live/directory.js';
import { useSession } from '../../live/hooks.js';
import { sharesQuery } from '../../live/shares-query.js';
import { OneOf } from '../../ui/one-of.js';
import { Note, Problem } from '../entry/parts.js';
import { useReferralWords } from '../referrals/referral-words.js';
import { useShareNow } from '../shares/use-share-now.js';
import { openingFor } from './file-readers.js';
import styles from './file.module.css';

const NO_SHARES: readonly never[] = [];

/** Asks what the file is opened for, with who tells something for it; nothing is opened before it was said. */
export function FileAsk({ caseId, state, directory, onOpen }: FileAskProps) {
  const { t } = useTranslation();
  const { me } = useSession();
  const words = useReferralWords(directory);
  const shares = useQuery(sharesQuery(caseId)).data ?? NO_SHARES;
  const now = useShareNow(shares);
  const [purpose, setPurpose] = useState<FilePurpose>('COC');
  const busy = state === 'busy';
  const options = openingFor(shares, me.agencyId, now).map(({ purpose: value, tellers }) => ({
    value,
    label: (
      <>
        <span className={styles.purpose}>{t(`share.purpose.${value}`)}</span>
        {tellers.length > 0 && (
          <small className={styles.tells}>
            {t('personFile.tells', { names: words.list(tellers.map(words.agency)) })}
          </small>
        )}
      </>
    ),
  }));
  return (
    <form
      className={styles.ask}
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) onOpen(purpose);
      }}
    >
      <p className={styles.text}>{t('personFile.askText')}</p>
      <OneOf legend={t('personFile.askTitle')} value={purpose} options={options} onChange={setPurpose} />
      <Note>{t('personFile.kept')}</Note>
      {state === 'failed' && <Problem words={t('app.noAnswer')} />}
      <Button type="submit" variant="filled" aria-disabled={busy || undefined}>
        {t(busy ? 'personFile.opening' : 'personFile.open')}
      </Button>
    </form>
  );
}

interface FileAskProps {
  caseId: string;
  state: 'still' | 'busy' | 'failed';
  directory: Directory;
  onOpen: (purpose: FilePurpose) => void;
}
