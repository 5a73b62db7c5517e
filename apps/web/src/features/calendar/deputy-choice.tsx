import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { PersonView } from '#libs/domain';
import styles from '../people/forms.module.css';

/** Who stands in, with what follows from it. */
export function DeputyChoice({ people, chosen, isAway, onChange }: DeputyChoiceProps) {
  const { t } = useTranslation();
  const deputy = people.find(({ id }) => id === chosen);
  return (
    <>
      <NativeSelect
        label={t('away.deputy')}
        description={t('away.deputyMeans')}
        value={chosen ?? ''}
        onChange={(event) => onChange(event.currentTarget.value || null)}
        data={[
          { value: '', label: t('away.deputyNobody') },
          ...people.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <p className={styles.text} role="status">
        {!deputy && t('away.deputyNone')}
        {deputy && isAway(deputy.id) && t('away.deputyAway', { name: deputy.name })}
      </p>
    </>
  );
}

interface DeputyChoiceProps {
  people: readonly Pick<PersonView, 'id' | 'name'>[];
  chosen: string | null;
  /** Whether somebody is away in these days themselves. */
  isAway: (personId: string) => boolean;
  onChange: (personId: string | null) => void;
}
