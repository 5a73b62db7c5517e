import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { AGENCY_STANDINGS, type Standing, TASK_FORCE_STANDINGS } from '#libs/domain';
import styles from './forms.module.css';
import { inOrder } from './table-people.js';

/** What somebody may be, in two groups: at the table and in the agency. What one may not give cannot be chosen. */
export function RoleChoice({ chosen, onChange, mayGive, error }: RoleChoiceProps) {
  const { t } = useTranslation();
  const groups = [
    { legend: t('people.inAgency'), standings: AGENCY_STANDINGS },
    { legend: t('people.atTable'), standings: TASK_FORCE_STANDINGS },
  ] as const;
  return (
    <>
      {groups.map(({ legend, standings }) => (
        <Group key={legend} legend={legend} {...{ standings, chosen, onChange, mayGive }} />
      ))}
      {error && (
        <p className={styles.wrong} role="alert">
          {error}
        </p>
      )}
    </>
  );
}

interface RoleChoiceProps {
  chosen: readonly Standing[];
  onChange: (standings: Standing[]) => void;
  mayGive: (standing: Standing) => boolean;
  error?: string | null;
}

interface GroupProps extends Omit<RoleChoiceProps, 'error'> {
  legend: string;
  standings: readonly Standing[];
}

function Group({ legend, standings, chosen, onChange, mayGive }: GroupProps) {
  const { t } = useTranslation();
  const note = useId();
  const none = !standings.some(mayGive);
  // Roles that are beyond me are shown only where somebody has one of them.
  if (none && !standings.some((standing) => chosen.includes(standing))) return null;
  return (
    <fieldset className={styles.group} aria-describedby={none ? note : undefined}>
      <legend>{legend}</legend>
      {none && <p id={note}>{t('people.beyondYou')}</p>}
      <div className={styles.boxes}>
        {standings.map((standing) => (
          <label key={standing} className={styles.box}>
            <input
              type="checkbox"
              checked={chosen.includes(standing)}
              disabled={!mayGive(standing)}
              onChange={(event) =>
                onChange(
                  inOrder(
                    event.currentTarget.checked ? [...chosen, standing] : chosen.filter((other) => other !== standing),
                  ),
                )
              }
            />
            {t(`standing.${standing}`)}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
