import { Button, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AgencyView, CommandAnswer, WebhookSecret, WebhookView } from '#libs/domain';
import { webhookQuery } from '../../live/queries.js';
import { announce } from '../../ui/announcer.js';
import { SheetActs } from '../../ui/sheet.js';
import { ActProblem } from '../people/act-problem.js';
import { ActSheet } from '../people/confirming.js';
import { DoButton } from '../people/do-button.js';
import styles from '../people/forms.module.css';
import { GivenText } from '../people/given-text.js';
import { useDoing } from '../people/sending.js';

/** Asks where the agency's own system is told, and shows its secret this once. */
export function WebhookSheet({ opened, onClose, ...rest }: WebhookSheetProps) {
  const { t } = useTranslation();
  return (
    <ActSheet opened={opened} onClose={onClose} title={t('webhook.title')}>
      <Setting onClose={onClose} {...rest} />
    </ActSheet>
  );
}

interface WebhookSheetProps {
  agency: AgencyView;
  known: WebhookView | null;
  opened: boolean;
  onClose: () => void;
}

function Setting({ agency, known, onClose }: Omit<WebhookSheetProps, 'opened'>) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const { busy, problem, run, clear } = useDoing();
  const [address, setAddress] = useState(known?.address ?? '');
  const [tried, setTried] = useState(false);
  const [secret, setSecret] = useState<string | null>(null);
  const wrong = !/^https?:\/\/\S+$/.test(address.trim());

  const save = async (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (wrong) return;
    await run(async (send) => {
      const { result } = await send<CommandAnswer<WebhookSecret>>('PUT', `/api/agencies/${agency.id}/webhook`, {
        address: address.trim(),
      });
      setSecret(result.secret);
      announce(t('webhook.isSet'));
      await queries.invalidateQueries(webhookQuery(agency.id));
    });
  };
  if (secret !== null) return <Shown secret={secret} onClose={onClose} />;
  return (
    <form onSubmit={(event) => void save(event)} noValidate>
      <div className={styles.fields}>
        <TextInput
          label={t('webhook.address')}
          description={t('webhook.addressHint')}
          type="url"
          autoComplete="off"
          maxLength={1000}
          value={address}
          onChange={(event) => {
            setAddress(event.currentTarget.value);
            clear();
          }}
          error={tried && wrong && t('webhook.addressMissing')}
          data-autofocus
        />
        <p className={styles.text}>{t(known ? 'webhook.renews' : 'webhook.makes')}</p>
        <ActProblem of={problem} />
      </div>
      <SheetActs>
        <Button onClick={onClose}>{t('app.cancel')}</Button>
        <DoButton busy={busy}>{t('people.save')}</DoButton>
      </SheetActs>
    </form>
  );
}

function Shown({ secret, onClose }: { secret: string; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <>
      <div className={styles.fields}>
        <p className={styles.text}>{t('webhook.shownOnce')}</p>
        <GivenText text={secret} copy={t('codes.copy')} />
      </div>
      <SheetActs>
        <Button variant="filled" onClick={onClose} data-autofocus>
          {t('webhook.kept')}
        </Button>
      </SheetActs>
    </>
  );
}
