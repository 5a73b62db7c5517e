import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { canMoveShare, mayMoveShare, shareState, type ShareVerb, type ShareView } from '#libs/domain';
import type { Directory } from '../../live/directory.js';
import { useSession } from '../../live/hooks.js';
import { Sheet, SheetActs } from '../../ui/sheet.js';
import styles from './shares.module.css';
import { useShareAct } from './use-share-act.js';
import { useShareWords } from './share-words.js';

const VERBS: readonly ShareVerb[] = ['confirm', 'renew', 'suspend', 'resume', 'revoke'];

/** One agreement in plain words, and what I can do about it as it stands now. */
export function ShareRow({ share, now, directory }: { share: ShareView; now: number; directory: Directory }) {
  const { t } = useTranslation();
  const { actor } = useSession();
  const words = useShareWords(directory);
  const { act, problem, busy } = useShareAct();
  const [asking, setAsking] = useState(false);
  const state = shareState(share, now);
  const verbs = VERBS.filter((verb) => canMoveShare(verb, state) && mayMoveShare(verb, actor, share));
  const does = (verb: ShareVerb) => act(`/api/shares/${share.id}/${verb}`, {});
  return (
    <li className={styles.share} data-state={state}>
      <p className={styles.what}>{words.what(share)}</p>
      <p className={styles.when}>{words.when(share, now)}</p>
      <p>
        {words.why(share)} {words.back(share)}
      </p>
      {share.ownWords && <p dir="auto">{t('share.said', { words: share.ownWords })}</p>}
      {state !== 'revoked' && <p>{t('share.takeBackText')}</p>}
      {verbs.length > 0 && (
        <div className={styles.acts}>
          {verbs.map((verb) => (
            <Button
              key={verb}
              variant="subtle"
              disabled={busy}
              onClick={() => (verb === 'revoke' ? setAsking(true) : void does(verb))}
            >
              {t(`share.verb.${verb}`)}
            </Button>
          ))}
        </div>
      )}
      {problem && (
        <p role="alert" className={styles.problem}>
          {problem}
        </p>
      )}
      <Sheet opened={asking} onClose={() => setAsking(false)} title={t('share.revokeTitle')}>
        <p>{words.what(share)}</p>
        <p>{t('share.revokeText')}</p>
        <SheetActs>
          <Button onClick={() => setAsking(false)}>{t('app.cancel')}</Button>
          <Button variant="filled" onClick={() => void does('revoke').then(() => setAsking(false))}>
            {t('share.verb.revoke')}
          </Button>
        </SheetActs>
      </Sheet>
    </li>
  );
}
