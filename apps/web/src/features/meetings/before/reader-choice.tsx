import { Switch } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { holdsAny, MEETING_READERS } from '#libs/domain';
import forms from '../../people/forms.module.css';
import { useAgenda } from './agenda-context.js';

/** Whether an item is for named people only, and for whom (R7). */
export function ReaderChoice({ chosen, onChange }: ReaderChoiceProps) {
  const { t } = useTranslation();
  const { directory, actor } = useAgenda();
  const people = directory.agencies
    .flatMap((agency) => agency.people.map((person) => ({ ...person, agency: agency.shortName })))
    .filter((person) => !person.disabled && person.id !== actor.personId && holdsAny(person, MEETING_READERS));
  return (
    <>
      <Switch
        label={t('agenda.field.readers')}
        description={t('agenda.field.readersText')}
        checked={chosen !== null}
        onChange={({ currentTarget: { checked } }) => onChange(checked ? [actor.personId] : null)}
      />
      {chosen && (
        <fieldset className={forms.group}>
          <legend>{t('agenda.field.readers')}</legend>
          <div className={forms.boxes}>
            {people.map(({ id, name, agency }) => (
              <label key={id} className={forms.box}>
                <input
                  type="checkbox"
                  checked={chosen.includes(id)}
                  onChange={({ currentTarget: { checked } }) =>
                    onChange(checked ? [...chosen, id] : chosen.filter((other) => other !== id))
                  }
                />
                {name}, {agency}
              </label>
            ))}
          </div>
        </fieldset>
      )}
    </>
  );
}

interface ReaderChoiceProps {
  /** Ids of those who read it; null where everybody does. */
  chosen: readonly string[] | null;
  onChange: (ids: string[] | null) => void;
}
