import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { MeView } from '#libs/domain';
import { EntryPage } from './entry-page.js';
import { useGoOn } from './go-on.js';
import { forgetLinkSecret } from './link-secret.js';
import { Aside, Note } from './parts.js';
import { SignInForm } from './sign-in-form.js';
import styles from './sign-in.module.css';

/** What went wrong on the way back from an agency's own sign-in. */
export type DoorProblem = 'single_sign_on' | 'no_seat';

/** The first step of signing in. */
export function SignInScreen({ singleSignOn, problem, to }: SignInScreenProps) {
  const { t } = useTranslation();
  const goOn = useGoOn(to);
  return (
    <EntryPage step="sign_in" page={t('signIn.page')} title={t('signIn.title')} lead={t('signIn.lead')}>
      {problem && <Note>{t(problem === 'no_seat' ? 'signIn.noSeat' : 'signIn.ownFailed')}</Note>}
      <SignInForm onAnswer={goOn} />
      {singleSignOn.length > 0 && (
        <section className={styles.ways} aria-label={t('signIn.ways')}>
          {singleSignOn.map(({ agencyId, label }) => (
            <Button key={agencyId} component="a" fullWidth className={styles.way} href={ownSignIn(agencyId, to)}>
              {label}
            </Button>
          ))}
        </section>
      )}
      <Aside>
        <Link to="/recover" onClick={() => forgetLinkSecret('/recover')}>
          {t('signIn.cannot')}
        </Link>
      </Aside>
    </EntryPage>
  );
}

/** Where an agency's own sign-in begins, and comes back from to where one wanted to go. */
const ownSignIn = (agencyId: string, to = '/today') =>
  `/api/sign-in/single-sign-on/${agencyId}?to=${encodeURIComponent(to)}`;

interface SignInScreenProps {
  singleSignOn: MeView['singleSignOn'];
  problem: DoorProblem | undefined;
  to: string | undefined;
}
