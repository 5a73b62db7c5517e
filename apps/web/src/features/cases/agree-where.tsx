import { NativeSelect } from '@mantine/core';
import { IconEye, IconLock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Directory } from '../../live/directory.js';
import type { AgreePlace } from './agree-places.js';
import styles from './agree.module.css';
import { usePlaceName } from './composer-where.js';
import { countReaders } from './places.js';
import { SeatTile } from './seat-tile.js';

/** Where the action stands, with who reads it there; and, where there is a choice, in which other part. */
export function AgreeWhere({ place, places, directory, onChoose }: AgreeWhereProps) {
  const { t } = useTranslation();
  const nameOf = usePlaceName();
  const { seats } = place.channel;
  const people = t('composer.readers', { count: countReaders(seats) });
  return (
    <div className={styles.place} data-part={place.part ? true : undefined}>
      {places.length > 1 && (
        <NativeSelect
          label={t('agreeing.where')}
          value={place.key}
          onChange={({ currentTarget }) => onChoose(places.find(({ key }) => key === currentTarget.value)!)}
          data={places.map((one) => ({ value: one.key, label: nameOf(one) }))}
        />
      )}
      <p>
        {place.part ? (
          <IconLock size={16} stroke={1.6} aria-hidden="true" />
        ) : (
          <IconEye size={16} stroke={1.6} aria-hidden="true" />
        )}
        <span>{t('agreeing.readers', { place: nameOf(place), people })}</span>
        <span className={styles.tiles}>
          {seats.map(({ agencyId }) => (
            <SeatTile key={agencyId} agencyId={agencyId} directory={directory} size="small" />
          ))}
        </span>
      </p>
    </div>
  );
}

interface AgreeWhereProps {
  place: AgreePlace;
  places: readonly AgreePlace[];
  directory: Directory;
  onChoose: (place: AgreePlace) => void;
}
