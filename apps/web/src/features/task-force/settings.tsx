import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { allows, type TaskForceView } from '#libs/domain';
import { useSession } from '../../live/hooks.js';
import { LANGUAGE_NAMES } from '../../words/languages.js';
import { Fact, Facts, Section } from '../people/page.js';
import { ActOn } from '../people/row-acts.js';
import { SettingsSheet } from './settings-sheet.js';

/** What is true of the whole table. */
export function Settings({ table }: { table: TaskForceView }) {
  const { t } = useTranslation();
  const { me } = useSession();
  const [changing, setChanging] = useState(false);
  return (
    <Section
      title={t('table.table')}
      act={
        allows('task-force.change', me, ['table']) && (
          <ActOn act={t('people.change')} on={t('table.table')} onClick={() => setChanging(true)} />
        )
      }
    >
      <Facts>
        <Fact name={t('table.name')}>{table.name}</Fact>
        <Fact name={t('table.language')} note={t('table.languageNote')}>
          {LANGUAGE_NAMES[table.language]}
        </Fact>
        <Fact name={t('table.zone')}>{zoneName(table.zone)}</Fact>
        <Fact name={t('table.secondStep')} note={table.secondFactor ? null : t('table.secondStepAdmins')}>
          {table.secondFactor ? t('table.secondStepAll') : t('table.secondStepFree')}
        </Fact>
      </Facts>
      <SettingsSheet table={table} opened={changing} onClose={() => setChanging(false)} />
    </Section>
  );
}

const zoneName = (zone: string): string => zone.replaceAll('_', ' ');
