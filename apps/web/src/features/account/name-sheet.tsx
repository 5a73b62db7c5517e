import { Button, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type MeView, NAME_MAX } from '#libs/domain';
import { meQuery, taskForceQuery } from '../../live/queries.js';
import { announce } from '../../ui/announcer.js';
import { SheetActs } from '../../ui/sheet.js';
import { Problem } from '../entry/parts.js';
import { ActSheet } from '../people/confirming.js';
import { DoButton } from '../people/do-button.js';
import styles from '../people/forms.module.css';
import { useDoing } from '../people/sending.js';
import { showingAtOnce } from '../people/showing-at-once.js';

/** Asks what I am called at this table. */
export function NameSheet({ name, opened, onClose }: NameSheetProps) {
  const { t } = useTranslation();
  return (
    <ActSheet opened={opened} onClose={onClose} title={t('account.nameChange')}>
      <Name name={name} onClose={onClose} />
    </ActSheet>
  );
}

interface NameSheetProps {
  name: string;
  opened: boolean;
  onClose: () => void;
}

function Name({ name, onClose }: Omit<NameSheetProps, 'opened'>) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const { busy, problem, run } = useDoing();
  const [typed, setTyped] = useState(name);
  const [missing, setMissing] = useState(false);
  const save = async (event: SubmitEvent) => {
    event.preventDefault();
    const said = typed.trim();
    if (!said) return setMissing(true);
    const done = await run((send) =>
      showingAtOnce<MeView>(
        queries,
        meQuery,
        (now) => ({ ...now, me: now.me && { ...now.me, name: said } }),
        () => send('POST', '/api/account/name', { name: said }),
      ),
    );
    if (!done) return;
    void queries.invalidateQueries(taskForceQuery);
    announce(t('people.saved'));
    onClose();
  };
  return (
    <form onSubmit={(event) => void save(event)} noValidate>
      <div className={styles.fields}>
        <TextInput
          label={t('account.name')}
          description={t('account.nameHint')}
          autoComplete="name"
          maxLength={NAME_MAX}
          value={typed}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            setMissing(false);
          }}
          error={missing && t('invitation.nameMissing')}
          data-autofocus
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
