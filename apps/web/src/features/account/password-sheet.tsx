import { Button, Switch } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type AccountView, PASSWORD_MIN } from '#libs/domain';
import { accountQuery } from '../../live/queries.js';
import { announce } from '../../ui/announcer.js';
import { SheetActs } from '../../ui/sheet.js';
import { passwordProblem } from '../entry/new-password.js';
import { Problem } from '../entry/parts.js';
import { PasswordField } from '../entry/password-field.js';
import { ActSheet } from '../people/confirming.js';
import { DoButton } from '../people/do-button.js';
import styles from '../people/forms.module.css';
import { useDoing } from '../people/sending.js';

/** Sets a password, or another one. */
export function PasswordSheet({ account, opened, onClose }: PasswordSheetProps) {
  const { t } = useTranslation();
  return (
    <ActSheet opened={opened} onClose={onClose} title={t('account.passwordChange')}>
      <Password account={account} onClose={onClose} />
    </ActSheet>
  );
}

interface PasswordSheetProps {
  account: AccountView;
  opened: boolean;
  onClose: () => void;
}

function Password({ account, onClose }: Omit<PasswordSheetProps, 'opened'>) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const { busy, problem, run, clear } = useDoing();
  const [password, setPassword] = useState('');
  const [endOthers, setEndOthers] = useState(true);
  const [tried, setTried] = useState(false);
  const wrong = passwordProblem(password, t);
  const save = async (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (wrong) return;
    const done = await run(async (send) => {
      await send('POST', '/api/account/password', { password, endOthers });
      await queries.invalidateQueries(accountQuery);
    });
    if (!done) return;
    announce(t('account.passwordSaved'));
    onClose();
  };
  return (
    <form onSubmit={(event) => void save(event)} noValidate>
      {/* For the browser's own keeper of passwords: whose it is. */}
      <input type="text" name="username" autoComplete="username" value={account.address} readOnly hidden />
      <div className={styles.fields}>
        <PasswordField
          label={t('password.new')}
          description={t('password.hint', { min: PASSWORD_MIN })}
          autoComplete="new-password"
          value={password}
          onChange={(typed) => {
            setPassword(typed);
            clear();
          }}
          error={tried && wrong}
        />
        <Switch
          label={t('account.endOthersToo')}
          checked={endOthers}
          onChange={(event) => setEndOthers(event.currentTarget.checked)}
        />
        <Problem of={problem} />
      </div>
      <SheetActs>
        <Button onClick={onClose}>{t('app.cancel')}</Button>
        <DoButton busy={busy}>{t('people.save')}</DoButton>
      </SheetActs>
    </form>
  );
}
