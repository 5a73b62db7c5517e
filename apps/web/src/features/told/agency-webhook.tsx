import { Button } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type AgencyView, allows, relationsToAgency } from '#libs/domain';
import { useSession } from '../../live/hooks.js';
import { waysQuery, webhookQuery } from '../../live/queries.js';
import { announce } from '../../ui/announcer.js';
import { useDates } from '../../ui/dates.js';
import { InPlace } from '../../ui/list-state.js';
import { AskingOnce } from '../people/asking-once.js';
import { Fact, Facts, Panel, Section } from '../people/page.js';
import { NotHereYet } from '../people/not-here-yet.js';
import { TriedLine, TryButton } from './try-way.js';
import { WebhookSheet } from './webhook-sheet.js';
import styles from './told.module.css';
import { Wrong } from './wrong.js';

/** The agency's own system, which is told of reminders too; where this installation has that, and for who decides about the agency. */
export function AgencyWebhook({ agency }: { agency: AgencyView }) {
  const { me } = useSession();
  const { data } = useQuery(waysQuery);
  const may = allows('webhook.set', me, relationsToAgency(me, agency.id));
  return may && data?.ways.some(({ channel }) => channel === 'webhook') ? <Known agency={agency} /> : null;
}

function Known({ agency }: { agency: AgencyView }) {
  const { t } = useTranslation();
  const dates = useDates();
  const queries = useQueryClient();
  const query = useQuery({ ...webhookQuery(agency.id), refetchOnMount: 'always' });
  const [setting, setSetting] = useState(false);
  const [ending, setEnding] = useState(false);
  const { data } = query;
  return (
    <Section title={t('webhook.title')} text={t('webhook.text')}>
      {data === undefined && (
        <NotHereYet failed={query.isError} title={t('webhook.failed')} onTryAgain={() => void query.refetch()} />
      )}
      {data === null && (
        <Panel>
          <InPlace
            title={t('webhook.none')}
            text={t('webhook.noneText')}
            act={<Button onClick={() => setSetting(true)}>{t('webhook.set')}</Button>}
          />
        </Panel>
      )}
      {data && (
        <Facts>
          <Fact
            name={t('webhook.address')}
            note={
              data.offAt ? (
                <Wrong>{t('webhook.gone', { day: dates.date(new Date(data.offAt)) })}</Wrong>
              ) : (
                <TriedLine of={data.tried} />
              )
            }
            act={
              <div className={styles.acts}>
                <TryButton channel="webhook" on={t('webhook.title')} agencyId={agency.id} />
                <Button onClick={() => setSetting(true)}>{t('people.change')}</Button>
              </div>
            }
          >
            {data.address}
          </Fact>
          <Fact
            name={t('webhook.secret')}
            note={t('webhook.secretNote')}
            act={<Button onClick={() => setEnding(true)}>{t('webhook.end')}</Button>}
          >
            {t('webhook.secretSince', { day: dates.date(new Date(data.setAt)) })}
          </Fact>
        </Facts>
      )}
      <WebhookSheet agency={agency} known={data ?? null} opened={setting} onClose={() => setSetting(false)} />
      <AskingOnce
        opened={ending}
        onClose={() => setEnding(false)}
        title={t('webhook.endTitle')}
        submit={t('webhook.end')}
        act={async (send) => {
          await send('DELETE', `/api/agencies/${agency.id}/webhook`);
          await queries.invalidateQueries(webhookQuery(agency.id));
        }}
        onDone={() => announce(t('webhook.ended'))}
      >
        {t('webhook.endText')}
      </AskingOnce>
    </Section>
  );
}
