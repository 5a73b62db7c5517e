import { Button, NativeSelect, TextInput } from '@mantine/core';
import type { Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { type AddAgency, ADDRESS_MAX, AGENCY_STANDINGS, NAME_MAX } from '#libs/domain';
import styles from './first-use.module.css';
import { type MemberDraft, type MemberFault, toggled } from './member-draft.js';

/** Where somebody who is to be invited is typed. */
export function MemberForm(props: MemberFormProps) {
  const { draft, agencies, faults, editing, nameField, onChange, onKeep, onCancel } = props;
  const { t } = useTranslation();
  const noRoles = faults.includes('roles');
  return (
    <form
      id="member"
      className={styles.form}
      noValidate
      aria-label={editing ? draft.name : t('begin.memberNew')}
      onSubmit={(event) => {
        event.preventDefault();
        onKeep();
      }}
    >
      <TextInput
        ref={nameField}
        size="md"
        name="member"
        label={t('begin.memberName')}
        autoComplete="off"
        maxLength={NAME_MAX}
        value={draft.name}
        error={faults.includes('name') && t('begin.memberNameMissing')}
        onChange={(event) => onChange({ ...draft, name: event.currentTarget.value })}
      />
      <TextInput
        size="md"
        type="email"
        name="member-address"
        label={t('begin.memberAddress')}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        maxLength={ADDRESS_MAX}
        value={draft.address}
        error={addressFault(faults, {
          address: t('signIn.addressWrong'),
          twice: t('begin.memberTwice'),
          you: t('begin.memberIsYou'),
        })}
        onChange={(event) => onChange({ ...draft, address: event.currentTarget.value })}
      />
      <NativeSelect
        size="md"
        label={t('begin.agency')}
        value={draft.agencyId}
        data={agencies.map(({ agencyId, name }) => ({ value: agencyId, label: name }))}
        onChange={(event) => onChange({ ...draft, agencyId: event.currentTarget.value })}
      />
      <fieldset
        className={styles.choices}
        data-invalid={noRoles || undefined}
        aria-describedby={noRoles ? 'roles-missing' : undefined}
      >
        <legend>{t('begin.memberRoles')}</legend>
        <div className={styles.roles}>
          {AGENCY_STANDINGS.map((standing) => (
            <label key={standing} className={styles.choice}>
              <input
                type="checkbox"
                checked={draft.standings.includes(standing)}
                onChange={() => onChange({ ...draft, standings: toggled(draft.standings, standing) })}
              />
              {t(`standing.${standing}`)}
            </label>
          ))}
        </div>
        {noRoles && (
          <p id="roles-missing" className={styles.fault}>
            {t('begin.memberRolesMissing')}
          </p>
        )}
      </fieldset>
      <div className={styles.formActs}>
        <Button type="submit" variant="light">
          {t(editing ? 'begin.keep' : 'begin.memberAdd')}
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

const addressFault = (faults: readonly MemberFault[], words: Record<'address' | 'twice' | 'you', string>) =>
  (['address', 'twice', 'you'] as const).filter((fault) => faults.includes(fault)).map((fault) => words[fault])[0];

interface MemberFormProps {
  draft: MemberDraft;
  agencies: readonly AddAgency[];
  faults: readonly MemberFault[];
  editing: boolean;
  nameField: Ref<HTMLInputElement>;
  onChange: (draft: MemberDraft) => void;
  onKeep: () => void;
  onCancel: () => void;
}
