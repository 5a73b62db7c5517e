import { Button, NativeSelect, TextInput } from '@mantine/core';
import type { Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { NAME_MAX, type Sector, SECTORS, SHORT_NAME_MAX } from '#libs/domain';
import { type AgencyDraft, type AgencyFault, named, typedLetters } from './agency-draft.js';
import styles from './first-use.module.css';

/** Where an agency is typed. Short name and letters propose themselves. */
export function AgencyForm(props: AgencyFormProps) {
  const { draft, faults, editing, taken, nameField, onChange, onKeep, onCancel } = props;
  const { t } = useTranslation();
  return (
    <form
      id="agency"
      className={styles.form}
      noValidate
      aria-label={editing ? draft.name : t('begin.agencyNew')}
      onSubmit={(event) => {
        event.preventDefault();
        onKeep();
      }}
    >
      <TextInput
        ref={nameField}
        size="md"
        name="agency"
        label={t('begin.agencyName')}
        autoComplete="off"
        maxLength={NAME_MAX}
        data-autofocus
        value={draft.name}
        error={nameFault(faults, t('begin.agencyNameMissing'), t('begin.agencyTwice'))}
        onChange={(event) => onChange(named(draft, event.currentTarget.value, taken))}
      />
      <NativeSelect
        size="md"
        label={t('begin.sector')}
        value={draft.sector}
        error={faults.includes('sector') && t('begin.sectorMissing')}
        onChange={(event) => onChange({ ...draft, sector: event.currentTarget.value as Sector })}
      >
        <option value="" disabled hidden />
        {SECTORS.map((sector) => (
          <option key={sector} value={sector}>
            {t(`sector.${sector}`)}
          </option>
        ))}
      </NativeSelect>
      <div className={styles.pair}>
        <TextInput
          size="md"
          label={t('begin.shortName')}
          description={t('begin.shortNameHint', { max: SHORT_NAME_MAX })}
          autoComplete="off"
          maxLength={SHORT_NAME_MAX}
          value={draft.shortName}
          error={faults.includes('shortName') && t('begin.shortNameMissing')}
          onChange={(event) => onChange({ ...draft, shortName: event.currentTarget.value, ownShortName: true })}
        />
        <TextInput
          size="md"
          label={t('begin.letters')}
          description={t('begin.lettersHint')}
          autoComplete="off"
          autoCapitalize="characters"
          value={draft.letters}
          error={faults.includes('letters') && t('begin.lettersWrong')}
          onChange={(event) =>
            onChange({ ...draft, letters: typedLetters(event.currentTarget.value), ownLetters: true })
          }
        />
      </div>
      <div className={styles.formActs}>
        <Button type="submit" variant="light">
          {t(editing ? 'begin.keep' : 'begin.agencyAdd')}
        </Button>
        {editing && (
          <Button variant="subtle" onClick={onCancel}>
            {t('begin.cancel')}
          </Button>
        )}
      </div>
    </form>
  );
}

const nameFault = (faults: readonly AgencyFault[], missing: string, twice: string): string | undefined =>
  faults.includes('name') ? missing : faults.includes('twice') ? twice : undefined;

interface AgencyFormProps {
  draft: AgencyDraft;
  faults: readonly AgencyFault[];
  editing: boolean;
  /** Letters that other agencies have. */
  taken: readonly string[];
  nameField: Ref<HTMLInputElement>;
  onChange: (draft: AgencyDraft) => void;
  onKeep: () => void;
  onCancel: () => void;
}
