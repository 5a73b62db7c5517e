import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EntryView } from '#libs/domain';
import type { Directory } from '../../live/directory.js';
import { InPlace } from '../../ui/list-state.js';
import chips from '../../ui/chip.module.css';
import page from '../actions/action-page.module.css';
import { useNames } from '../cases/case-names.js';
import { FileEntry } from './file-entry.js';
import styles from './file.module.css';

/** What was written down, the latest day first, by all agencies or by one. Only those are named of whom something is shown. */
export function FileEntries({ entries, directory, onCorrect }: FileEntriesProps) {
  const { t } = useTranslation();
  const [only, setOnly] = useState<string | null>(null);
  const agencyIds = [...new Set(entries.map(({ agencyId }) => agencyId))];
  const one = agencyIds.includes(only ?? '') ? only : null;
  const shown = entries.filter(({ agencyId }) => one === null || agencyId === one).toReversed();
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  return (
    <section className={page.section}>
      <h2>{t('personFile.entries')}</h2>
      {agencyIds.length > 1 && <Filter agencyIds={agencyIds} one={one} directory={directory} onOnly={setOnly} />}
      {entries.length === 0 ? (
        <div className={page.history}>
          <InPlace title={t('personFile.emptyTitle')} text={t('personFile.emptyText')} />
        </div>
      ) : (
        <ol className={page.history}>
          {shown.map((entry) => (
            <FileEntry
              key={entry.id}
              entry={entry}
              wrong={byId.get(entry.replaces ?? '')}
              directory={directory}
              onCorrect={onCorrect}
            />
          ))}
        </ol>
      )}
    </section>
  );
}

interface FileEntriesProps {
  /** In the order of the days on which they were. */
  entries: readonly EntryView[];
  directory: Directory;
  /** Null where nothing is corrected. */
  onCorrect: ((entry: EntryView) => void) | null;
}

function Filter({ agencyIds, one, directory, onOnly }: FilterProps) {
  const { t } = useTranslation();
  const names = useNames(directory);
  const choices = [null, ...agencyIds];
  return (
    <fieldset className={styles.filter}>
      <legend>{t('personFile.byAgency')}</legend>
      {choices.map((id) => (
        <label key={id ?? ''} className={chips.chip}>
          <input type="radio" name="agency" checked={id === one} onChange={() => onOnly(id)} />
          {id === null ? t('personFile.everybody') : names.shortAgency(id)}
        </label>
      ))}
    </fieldset>
  );
}

interface FilterProps {
  agencyIds: readonly string[];
  one: string | null;
  directory: Directory;
  onOnly: (agencyId: string | null) => void;
}
