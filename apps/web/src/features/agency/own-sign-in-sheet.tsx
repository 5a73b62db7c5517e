import { Button, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type AgencyView, NAME_MAX, type SingleSignOnView } from '#libs/domain';
import { singleSignOnQuery } from '../../live/queries.js';
import { announce } from '../../ui/announcer.js';
import { SheetActs } from '../../ui/sheet.js';
import { PasswordField } from '../entry/password-field.js';
import { ActProblem } from '../people/act-problem.js';
import { ActSheet } from '../people/confirming.js';
import { DoButton } from '../people/do-button.js';
import styles from '../people/forms.module.css';
import { GivenText } from '../people/given-text.js';
import { useDoing } from '../people/sending.js';

/** Asks for what the agency's provider (OpenID Connect) says about us, and shows what is to be entered there. */
export function OwnSignInSheet({ opened, onClose, ...rest }: OwnSignInSheetProps) {
  const { t } = useTranslation();
  return (
    <ActSheet opened={opened} onClose={onClose} title={t('ownSignIn.title')}>
      <Provider onClose={onClose} {...rest} />
    </ActSheet>
  );
}

interface OwnSignInSheetProps {
  agency: AgencyView;
  known: SingleSignOnView | null;
  opened: boolean;
  onClose: () => void;
}

/** Where the provider sends people back to. The server says the same once a provider is set. */
const callbackHere = () => `${window.location.origin}/api/sign-in/single-sign-on/callback`;

const FIELDS = ['label', 'issuer', 'clientId'] as const;

function Provider({ agency, known, onClose }: Omit<OwnSignInSheetProps, 'opened'>) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const { busy, problem, run, clear } = useDoing();
  const [given, setGiven] = useState({
    label: known?.label ?? agency.name,
    issuer: known?.issuer ?? '',
    clientId: known?.clientId ?? '',
    clientSecret: '',
  });
  const [tried, setTried] = useState(false);
  const set = (change: Partial<typeof given>) => {
    setGiven({ ...given, ...change });
    clear();
  };
  const missing = (field: keyof typeof given) => (tried && !given[field].trim() ? t('ownSignIn.missing') : null);
  const issuerWrong = tried && given.issuer.trim() && !URL.canParse(given.issuer) ? t('ownSignIn.issuerWrong') : null;

  const save = async (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (Object.values(given).some((text) => !text.trim()) || !URL.canParse(given.issuer)) return;
    const said = Object.fromEntries(Object.entries(given).map(([field, text]) => [field, text.trim()]));
    const done = await run(async (send) => {
      await send('PUT', `/api/agencies/${agency.id}/single-sign-on`, said);
      await queries.invalidateQueries(singleSignOnQuery(agency.id));
    });
    if (!done) return;
    announce(t('ownSignIn.set'));
    onClose();
  };
  return (
    <form onSubmit={(event) => void save(event)} noValidate>
      <div className={styles.fields}>
        <div>
          <p className={styles.text}>{t('ownSignIn.callback')}</p>
          <GivenText text={known?.callback ?? callbackHere()} copy={t('codes.copy')} />
        </div>
        {FIELDS.map((field, place) => (
          <TextInput
            key={field}
            label={t(`ownSignIn.${field}`)}
            description={t(`ownSignIn.${field}Hint`)}
            autoComplete="off"
            type={field === 'issuer' ? 'url' : 'text'}
            maxLength={field === 'label' ? NAME_MAX : 200}
            value={given[field]}
            onChange={(event) => set({ [field]: event.currentTarget.value })}
            error={missing(field) ?? (field === 'issuer' ? issuerWrong : null)}
            data-autofocus={place === 0 || undefined}
          />
        ))}
        <PasswordField
          label={t('ownSignIn.clientSecret')}
          description={known ? t('ownSignIn.secretAgain') : t('ownSignIn.secretHint')}
          autoComplete="new-password"
          value={given.clientSecret}
          onChange={(clientSecret) => set({ clientSecret })}
          error={missing('clientSecret')}
        />
        <ActProblem of={problem} />
      </div>
      <SheetActs>
        <Button onClick={onClose}>{t('app.cancel')}</Button>
        <DoButton busy={busy}>{t('people.save')}</DoButton>
      </SheetActs>
    </form>
  );
}
