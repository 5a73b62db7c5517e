import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { spacedReference } from '#libs/domain';
import { casesQuery } from '../../../live/queries.js';
import forms from '../../people/forms.module.css';

/** Which cases an item is about, by their references: those that I read and that are open. Nothing where I read none. */
export function CaseChoice({ chosen, onChange }: CaseChoiceProps) {
  const { t } = useTranslation();
  const { data } = useQuery(casesQuery);
  const cases = data?.filter(({ id, status }) => status === 'open' || chosen.includes(id)) ?? [];
  if (cases.length === 0) return null;
  return (
    <fieldset className={forms.group}>
      <legend>{t('agenda.field.cases')}</legend>
      <p>{t('agenda.field.casesText')}</p>
      <div className={forms.boxes}>
        {cases.map(({ id, reference }) => (
          <label key={id} className={forms.box}>
            <input
              type="checkbox"
              checked={chosen.includes(id)}
              onChange={({ currentTarget: { checked } }) =>
                onChange(checked ? [...chosen, id] : chosen.filter((other) => other !== id))
              }
            />
            {spacedReference(reference)}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

interface CaseChoiceProps {
  chosen: readonly string[];
  onChange: (ids: string[]) => void;
}
