import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type CaseView, mayGiveShare } from '#libs/domain';
import type { Directory } from '../../live/directory.js';
import { useSession } from '../../live/hooks.js';
import { sharesQuery } from '../../live/shares-query.js';
import { Sheet } from '../../ui/sheet.js';
import { GiveShare } from './give-share.js';
import { ShareRow } from './share-row.js';
import styles from './shares.module.css';
import { WhomWeTold } from './whom-we-told.js';
import { useShareNow } from './use-share-now.js';

/** Who may know what of the person in this case, why and until when, as far as my agency tells or is told. */
export function CaseShares({ view, directory }: { view: CaseView; directory: Directory }) {
  const { t } = useTranslation();
  const { actor } = useSession();
  const shares = useQuery(sharesQuery(view.id)).data ?? [];
  const now = useShareNow(shares);
  const [giving, setGiving] = useState(false);
  const may =
    !directory.quiet &&
    view.status === 'open' &&
    mayGiveShare(
      actor,
      view.seats.map(({ agencyId }) => agencyId),
    );
  return (
    <>
      {shares.length === 0 && <p>{t('share.none')}</p>}
      <ul>
        {shares.map((share) => (
          <ShareRow key={share.id} share={share} now={now} directory={directory} />
        ))}
      </ul>
      {may && (
        <Button className={styles.give} onClick={() => setGiving(true)}>
          {t('share.give')}
        </Button>
      )}
      <WhomWeTold caseId={view.id} directory={directory} />
      <Sheet opened={giving} onClose={() => setGiving(false)} title={t('share.give')}>
        <GiveShare caseId={view.id} directory={directory} onDone={() => setGiving(false)} />
      </Sheet>
    </>
  );
}
