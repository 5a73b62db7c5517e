import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 } from 'uuid';
import type { AddAgency } from '#libs/domain';
import { announce } from '../../../ui/announcer.js';
import { Bench, Seat } from '../../../ui/seat.js';
import { focusFirstFault } from '../first-fault.js';
import { Problem } from '../parts.js';
import { type AgencyDraft, agencyFaults, newAgencyDraft, toAgency } from './agency-draft.js';
import { AgencyForm } from './agency-form.js';
import { withoutAgency } from './answers.js';
import styles from './first-use.module.css';
import { ListRow } from './list-row.js';
import { StepActs, StepPage } from './step-page.js';
import type { StepProps } from './step-props.js';

/** The fourth question: who sits at the table. */
export function AgenciesStep({ answers, change, onNext, onBack }: StepProps) {
  const { t } = useTranslation();
  const { agencies } = answers;
  const draft = answers.agencyDraft ?? newAgencyDraft(v7());
  const [tried, setTried] = useState(false);
  const [none, setNone] = useState(false);
  const nameField = useRef<HTMLInputElement>(null);
  const others = agencies.filter((agency) => agency.agencyId !== draft.agencyId);
  const faults = agencyFaults(draft, others);
  const editing = others.length < agencies.length;

  const begin = (next: AgencyDraft | null) => {
    setTried(false);
    change({ agencyDraft: next });
    nameField.current?.focus();
  };
  const keep = (): boolean => {
    setTried(true);
    setNone(false);
    if (faults.length > 0) {
      focusFirstFault('agency');
      return false;
    }
    const made = toAgency(draft);
    const placed = editing ? agencies.map((one) => (one.agencyId === made.agencyId ? made : one)) : [...agencies, made];
    change({ agencies: placed, agencyDraft: null });
    setTried(false);
    announce(t('begin.agencyAdded', { name: made.name }));
    return true;
  };
  const remove = (agency: AddAgency) => {
    change({ ...withoutAgency(answers, agency.agencyId), agencyDraft: null });
    announce(t('begin.removed', { name: agency.name }));
    nameField.current?.focus();
  };
  const goOn = () => {
    // What stands in the form is meant: nobody has to press two buttons for the last one.
    if (draft.name.trim() !== '' && !keep()) return;
    if (draft.name.trim() === '' && agencies.length === 0) return setNone(true);
    onNext();
  };

  return (
    <StepPage step="agencies" title={t('begin.agenciesTitle')} lead={t('begin.agenciesLead')}>
      {agencies.length > 0 && <AgencyBench agencies={agencies} />}
      <ul className={styles.list}>
        {agencies.map((agency) => (
          <ListRow
            key={agency.agencyId}
            mark={<Seat letters={agency.letters} name={agency.name} size="large" />}
            name={agency.name}
            detail={t(`sector.${agency.sector}`)}
            onEdit={() => begin({ ...agency, ownShortName: true, ownLetters: true })}
            onRemove={() => remove(agency)}
          />
        ))}
      </ul>
      <AgencyForm
        draft={draft}
        faults={tried ? faults : []}
        editing={editing}
        taken={others.map(({ letters }) => letters)}
        nameField={nameField}
        onChange={(next) => {
          setNone(false);
          change({ agencyDraft: next });
        }}
        onKeep={() => keep() && nameField.current?.focus()}
        onCancel={() => begin(null)}
      />
      <div className={styles.problem}>
        <Problem words={none && agencies.length === 0 ? t('begin.agencyMissing') : null} />
      </div>
      <StepActs onBack={onBack} onNext={goOn} />
    </StepPage>
  );
}

/** The table as it fills: every agency a seat on the same ledge. */
export function AgencyBench({ agencies }: { agencies: readonly AddAgency[] }) {
  const { t } = useTranslation();
  return (
    <div className={styles.bench}>
      <Bench label={t('begin.bench', { names: agencies.map(({ name }) => name).join(', ') })}>
        {agencies.map(({ agencyId, letters, name }) => (
          <Seat key={agencyId} letters={letters} name={name} size="large" />
        ))}
      </Bench>
    </div>
  );
}
