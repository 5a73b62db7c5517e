import { Button } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type AgencyView, allows, relationsToAgency } from '#libs/domain';
import { useSession } from '../../live/hooks.js';
import { singleSignOnQuery } from '../../live/queries.js';
import { announce } from '../../ui/announcer.js';
import { InPlace } from '../../ui/list-state.js';
import { AskingOnce } from '../people/asking-once.js';
import { Fact, Facts, Panel, Section } from '../people/page.js';
import { NotHereYet } from '../people/not-here-yet.js';
import { OwnSignInSheet } from './own-sign-in-sheet.js';

/** The agency's own sign-in: with it its people come in by the account that they have there. */
export function OwnSignIn({ agency }: { agency: AgencyView }) {
  const { t } = useTranslation();
  const { me } = useSession();
  const queries = useQueryClient();
  const query = useQuery(singleSignOnQuery(agency.id));
  const [setting, setSetting] = useState(false);
  const [ending, setEnding] = useState(false);
  const { data } = query;
  const mayEnd = allows('single-sign-on.remove', me, relationsToAgency(me, agency.id));
  return (
    <Section title={t('ownSignIn.title')} text={t('ownSignIn.text')}>
      {data === undefined && (
        <NotHereYet failed={query.isError} title={t('ownSignIn.failed')} onTryAgain={() => void query.refetch()} />
      )}
      {data === null && (
        <Panel>
          <InPlace
            title={t('ownSignIn.noneTitle')}
            text={t('ownSignIn.noneText')}
            act={<Button onClick={() => setSetting(true)}>{t('ownSignIn.connect')}</Button>}
          />
        </Panel>
      )}
      {data && (
        <Facts>
          <Fact
            name={t('ownSignIn.label')}
            act={<Button onClick={() => setSetting(true)}>{t('people.change')}</Button>}
          >
            {data.label}
          </Fact>
          <Fact
            name={t('ownSignIn.issuer')}
            act={mayEnd && <Button onClick={() => setEnding(true)}>{t('ownSignIn.end')}</Button>}
          >
            {data.issuer}
          </Fact>
        </Facts>
      )}
      <OwnSignInSheet agency={agency} known={data ?? null} opened={setting} onClose={() => setSetting(false)} />
      <AskingOnce
        opened={ending}
        onClose={() => setEnding(false)}
        title={t('ownSignIn.endTitle')}
        submit={t('ownSignIn.end')}
        act={async (send) => {
          await send('DELETE', `/api/agencies/${agency.id}/single-sign-on`);
          await queries.invalidateQueries(singleSignOnQuery(agency.id));
        }}
        onDone={() => announce(t('ownSignIn.ended'))}
      >
        {t('ownSignIn.endText')}
      </AskingOnce>
    </Section>
  );
}
