import { Button, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v4 } from 'uuid';
import { readCardCode, spacedCardCode } from '#libs/domain';
import { useDirectory } from '../../live/directory.js';
import { useSession } from '../../live/hooks.js';
import { showingQuery } from '../../live/identity-query.js';
import { usePageTitle } from '../../ui/page-title.js';
import { useNames } from '../cases/case-names.js';
import { forgetLinkSecret, linkSecret } from '../entry/link-secret.js';
import styles from './identity.module.css';
import { useIdentityAct } from './use-identity-act.js';

/** Somebody showed me their card: I ask to join those who work with them, and hear nothing but that I asked. */
export function CardShownScreen() {
  const { t } = useTranslation();
  const [showingId, setShowingId] = useState<string | null>(null);
  usePageTitle(t('shown.title'));
  return (
    <main id="content" className={styles.page} tabIndex={-1}>
      <div className={styles.column}>
        {showingId ? (
          <Asked showingId={showingId} onAnother={() => setShowingId(null)} />
        ) : (
          <Asking onAsked={setShowingId} />
        )}
      </div>
    </main>
  );
}

function Asking({ onAsked }: { onAsked: (showingId: string) => void }) {
  const { t } = useTranslation();
  const { me } = useSession();
  const directory = useDirectory();
  const agency = useNames(directory).agency(me.agencyId);
  const { act, problem, busy } = useIdentityAct();
  // The camera of a phone brings the code along; it stays in no address.
  const [code, setCode] = useState(() => spacedCardCode(linkSecret('/card') ?? ''));
  useEffect(() => forgetLinkSecret('/card'), []);
  const [showingId] = useState(() => v4());
  const [wrong, setWrong] = useState(false);
  const ask = async () => {
    const read = readCardCode(code);
    setWrong(!read);
    if (read && (await act('POST', '/api/cards/shown', { showingId, code: read }))) onAsked(showingId);
  };
  return (
    <form
      autoComplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        void ask();
      }}
    >
      <h1 tabIndex={-1}>{t('shown.title')}</h1>
      <p className={styles.text}>{t('shown.text', { agency })}</p>
      <TextInput
        label={t('shown.code')}
        value={code}
        maxLength={64}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        error={wrong ? t('shown.notOne') : problem || null}
        onChange={({ currentTarget }) => setCode(currentTarget.value)}
      />
      <div className={styles.pageActs}>
        <Button type="submit" variant="filled" disabled={busy}>
          {t('shown.submit')}
        </Button>
      </div>
    </form>
  );
}

function Asked({ showingId, onAnother }: { showingId: string; onAnother: () => void }) {
  const { t } = useTranslation();
  const caseId = useQuery(showingQuery(showingId)).data?.caseId;
  return (
    <>
      <h1 tabIndex={-1}>{t('shown.asked')}</h1>
      <p role="status">{caseId ? t('shown.known') : t('shown.askedText')}</p>
      <div className={styles.pageActs}>
        {caseId && (
          <Button component={Link} to={`/cases/${caseId}`} variant="filled">
            {t('shown.toCase')}
          </Button>
        )}
        <Button onClick={onAnother}>{t('shown.another')}</Button>
      </div>
    </>
  );
}
