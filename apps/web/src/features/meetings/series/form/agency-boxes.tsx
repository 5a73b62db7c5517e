import { useTranslation } from 'react-i18next';
import type { AgencyView } from '#libs/domain';
import forms from '../../../people/forms.module.css';

/** Several of the agencies at the table, each with its sector. They stay in the order of the table. */
export function AgencyBoxes({ legend, agencies, chosen, onChange, error }: AgencyBoxesProps) {
  const { t } = useTranslation();
  return (
    <fieldset className={forms.group}>
      <legend>{legend}</legend>
      <div className={forms.boxes}>
        {agencies.map(({ id, name, sector }) => (
          <label key={id} className={forms.box}>
            <input
              type="checkbox"
              checked={chosen.includes(id)}
              onChange={({ currentTarget: { checked } }) =>
                onChange(
                  agencies.map((one) => one.id).filter((other) => (other === id ? checked : chosen.includes(other))),
                )
              }
            />
            <span>
              {name}
              {/* One agency may be the only one of its sector, which is what a rule can ask for. */}
              <small style={{ display: 'block', fontWeight: 'var(--bz-w-text)', color: 'var(--bz-ink-2)' }}>
                {t(`sector.${sector}`)}
              </small>
            </span>
          </label>
        ))}
      </div>
      {error && (
        <p className={forms.wrong} role="alert">
          {error}
        </p>
      )}
    </fieldset>
  );
}

interface AgencyBoxesProps {
  legend: string;
  agencies: readonly AgencyView[];
  chosen: readonly string[];
  onChange: (ids: string[]) => void;
  error?: string | undefined;
}
