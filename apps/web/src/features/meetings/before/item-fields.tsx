import { NativeSelect, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { holdsAny, ITEM_KINDS, type ItemKind, MEETING_LINE_MAX, MEETING_READERS } from '#libs/domain';
import forms from '../../people/forms.module.css';
import { useAgenda } from './agenda-context.js';
import { CaseChoice } from './case-choice.js';
import { type ItemDraft, wrongInItem } from './item-draft.js';

/** What an item is: what about, what for, what is wanted, how long, who presents it, who brings it. */
export function ItemFields({ draft, tried, set }: ItemFieldsProps) {
  const { t } = useTranslation();
  const { directory, actor, agency, person } = useAgenda();
  const wrong = wrongInItem(draft);
  const people = directory.agencies
    .flatMap((one) => one.people.map((somebody) => ({ ...somebody, agency: one.shortName })))
    .filter(
      ({ id, disabled, ...standing }) => !disabled && id !== actor.personId && holdsAny(standing, MEETING_READERS),
    );
  const known = draft.presenterId === '' || draft.presenterId === actor.personId;
  const listed = known || people.some(({ id }) => id === draft.presenterId);
  return (
    <>
      <TextInput
        label={t('agenda.field.title')}
        maxLength={MEETING_LINE_MAX}
        value={draft.title}
        onChange={({ currentTarget: { value } }) => set({ title: value })}
        error={tried && wrong.title && t('agenda.titleMissing')}
        data-autofocus
      />
      <TextInput
        label={t('agenda.field.outcome')}
        maxLength={MEETING_LINE_MAX}
        value={draft.outcome}
        onChange={({ currentTarget: { value } }) => set({ outcome: value })}
      />
      <div className={forms.pair}>
        <NativeSelect
          label={t('agenda.field.kind')}
          value={draft.kind}
          onChange={({ currentTarget: { value } }) => set({ kind: value as ItemKind })}
          data={ITEM_KINDS.map((value) => ({ value, label: t(`agenda.kindChoice.${value}`) }))}
        />
        <TextInput
          label={t('agenda.field.minutes')}
          inputMode="numeric"
          autoComplete="off"
          maxLength={3}
          value={draft.minutes}
          onChange={({ currentTarget: { value } }) => set({ minutes: value })}
          error={tried && wrong.minutes && t('agenda.minutesWrong')}
        />
      </div>
      <div className={forms.pair}>
        <NativeSelect
          label={t('agenda.field.presenter')}
          value={draft.presenterId}
          onChange={({ currentTarget: { value } }) => set({ presenterId: value })}
        >
          <option value={actor.personId}>{t('agenda.presenterMe')}</option>
          <option value="">{t('agenda.presenterNobody')}</option>
          {!listed && <option value={draft.presenterId}>{person(draft.presenterId)}</option>}
          {people.map(({ id, name, agency: of }) => (
            <option key={id} value={id}>
              {name}, {of}
            </option>
          ))}
        </NativeSelect>
        <NativeSelect
          label={t('agenda.field.owner')}
          value={draft.ownerAgencyId}
          onChange={({ currentTarget: { value } }) => set({ ownerAgencyId: value })}
        >
          {draft.ownerAgencyId === '' && <option value="">{t('agenda.field.noOwner')}</option>}
          {directory.agencies.map(({ id }) => (
            <option key={id} value={id}>
              {agency(id)}
            </option>
          ))}
        </NativeSelect>
      </div>
      <CaseChoice chosen={draft.caseIds} onChange={(caseIds) => set({ caseIds })} />
    </>
  );
}

interface ItemFieldsProps {
  draft: ItemDraft;
  /** Whether what is wrong is to be said. */
  tried: boolean;
  set: (change: Partial<ItemDraft>) => void;
}
