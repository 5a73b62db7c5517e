import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { leave } from '../entry/go-on.js';
import { AskingOnce } from '../people/asking-once.js';
import { Panel, Row, Section } from '../people/page.js';

/** For the day when somebody unknown may be in: everybody begins again at the door. */
export function EverybodysSessions() {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  return (
    <Section title={t('table.emergency')}>
      <Panel>
        <Row
          title={t('table.endAll')}
          notes={[t('table.endAllNote')]}
          acts={<Button onClick={() => setAsking(true)}>{t('table.endAllAct')}</Button>}
        />
      </Panel>
      <AskingOnce
        opened={asking}
        onClose={() => setAsking(false)}
        title={t('table.endAllTitle')}
        submit={t('table.endAllAct')}
        act={async (send) => {
          await send('POST', '/api/sessions/end', {});
        }}
        // My own session ended with the others.
        onDone={() => void leave('/door')}
      >
        {t('table.endAllText')}
      </AskingOnce>
    </Section>
  );
}
