import { ActionIcon, NativeSelect } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { holdsAny, MEETING_READERS } from '#libs/domain';
import type { Directory } from '../../../../live/directory.js';
import { useNames } from '../../../cases/case-names.js';
import styles from './form.module.css';
import { movedInList } from './moved-in-list.js';
import type { PartProps } from './part-props.js';

/** Who leads one meeting after the other; moved by buttons (H8). */
export function RotaPart({ draft: { rotaIds }, set, directory }: Omit<PartProps, 'wrong'> & { directory: Directory }) {
  const { t } = useTranslation();
  const names = useNames(directory);
  const people = directory.agencies
    .flatMap((agency) => agency.people.map((person) => ({ ...person, agency: agency.shortName })))
    .filter((person) => !person.disabled && holdsAny(person, MEETING_READERS) && !rotaIds.includes(person.id));
  const button = (id: string, act: string, Icon: typeof IconTrash, can: boolean, onClick: () => void) => (
    <ActionIcon
      variant="subtle"
      aria-label={t('people.actOn', { act, on: names.person(id) })}
      disabled={!can}
      onClick={onClick}
    >
      <Icon size={18} stroke={1.6} aria-hidden="true" />
    </ActionIcon>
  );
  return (
    <section className={styles.part}>
      <h2>{t('series.rotaTitle')}</h2>
      <p>{t('series.rotaText')}</p>
      {rotaIds.length > 0 && (
        <ol className={styles.rota}>
          {rotaIds.map((id, place) => (
            <li key={id}>
              <span>{names.person(id)}</span>
              {button(id, t('series.rotaUp'), IconArrowUp, place > 0, () =>
                set({ rotaIds: movedInList(rotaIds, id, -1) }),
              )}
              {button(id, t('series.rotaDown'), IconArrowDown, place < rotaIds.length - 1, () =>
                set({ rotaIds: movedInList(rotaIds, id, 1) }),
              )}
              {button(id, t('series.rotaRemove'), IconTrash, true, () =>
                set({ rotaIds: rotaIds.filter((other) => other !== id) }),
              )}
            </li>
          ))}
        </ol>
      )}
      {people.length > 0 && (
        <NativeSelect
          label={t('series.rotaAdd')}
          value=""
          onChange={({ currentTarget: { value } }) => value && set({ rotaIds: [...rotaIds, value] })}
        >
          <option value="">{t('series.rotaChoose')}</option>
          {people.map(({ id, name, agency }) => (
            <option key={id} value={id}>
              {name}, {agency}
            </option>
          ))}
        </NativeSelect>
      )}
    </section>
  );
}
