import { Button, NativeSelect, Switch, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { type SubmitEvent, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ChangeTaskForce, type Language, LANGUAGES, NAME_MAX, type TaskForceView } from '#libs/domain';
import { taskForceQuery } from '../../live/queries.js';
import { announce } from '../../ui/announcer.js';
import { SheetActs } from '../../ui/sheet.js';
import { LANGUAGE_NAMES } from '../../words/languages.js';
import { ActProblem } from '../people/act-problem.js';
import { ActSheet } from '../people/confirming.js';
import { DoButton } from '../people/do-button.js';
import styles from '../people/forms.module.css';
import { useDoing } from '../people/sending.js';
import { showingAtOnce } from '../people/showing-at-once.js';

/** Changes what is true of the whole table. */
export function SettingsSheet({ table, opened, onClose }: SettingsSheetProps) {
  const { t } = useTranslation();
  return (
    <ActSheet opened={opened} onClose={onClose} title={t('table.changeTitle')}>
      <Change table={table} onClose={onClose} />
    </ActSheet>
  );
}

interface SettingsSheetProps {
  table: TaskForceView;
  opened: boolean;
  onClose: () => void;
}

function Change({ table, onClose }: Omit<SettingsSheetProps, 'opened'>) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const { busy, problem, run, clear } = useDoing();
  const [said, setSaid] = useState(() => {
    const { name, language, zone, secondFactor } = table;
    return { name, language, zone, secondFactor };
  });
  const set = (change: Partial<typeof said>) => {
    setSaid({ ...said, ...change });
    clear();
  };
  const zones = useMemo(() => zonesWith(table.zone), [table.zone]);
  const missing = !said.name.trim();

  const save = async (event: SubmitEvent) => {
    event.preventDefault();
    if (missing) return;
    const change = changeFrom(table, { ...said, name: said.name.trim() });
    if (Object.keys(change).length === 0) return onClose();
    const done = await run((send) =>
      showingAtOnce<TaskForceView>(
        queries,
        taskForceQuery,
        (now) => ({ ...now, ...change }),
        () => send('PATCH', '/api/task-force', change),
      ),
    );
    if (!done) return;
    announce(t('people.saved'));
    onClose();
  };
  return (
    <form onSubmit={(event) => void save(event)} noValidate>
      <div className={styles.fields}>
        <TextInput
          label={t('table.name')}
          maxLength={NAME_MAX}
          value={said.name}
          onChange={(event) => set({ name: event.currentTarget.value })}
          error={missing && t('table.nameMissing')}
          data-autofocus
        />
        <NativeSelect
          label={t('table.language')}
          description={t('table.languageNote')}
          value={said.language}
          onChange={(event) => set({ language: event.currentTarget.value as Language })}
        >
          {LANGUAGES.map((language) => (
            <option key={language} value={language} lang={language}>
              {LANGUAGE_NAMES[language]}
            </option>
          ))}
        </NativeSelect>
        <NativeSelect
          label={t('table.zone')}
          value={said.zone}
          onChange={(event) => set({ zone: event.currentTarget.value })}
        >
          {zones.map((zone) => (
            <option key={zone} value={zone}>
              {zone.replaceAll('_', ' ')}
            </option>
          ))}
        </NativeSelect>
        <Switch
          label={t('table.secondStepAsk')}
          description={t('table.secondStepMeans')}
          checked={said.secondFactor}
          onChange={(event) => set({ secondFactor: event.currentTarget.checked })}
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

/** Only what is another than it was. */
function changeFrom(table: TaskForceView, said: Required<ChangeTaskForce>): ChangeTaskForce {
  const entries = Object.entries(said) as [keyof ChangeTaskForce, unknown][];
  return Object.fromEntries(entries.filter(([field, value]) => table[field] !== value));
}

const zonesWith = (own: string): string[] => [...new Set([own, 'UTC', ...Intl.supportedValuesOf('timeZone')])].sort();
