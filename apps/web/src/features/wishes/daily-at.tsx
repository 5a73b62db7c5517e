import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isLocalTime, type WishesView } from '#libs/domain';
import { placeOfZone } from '../actions/local-time.js';
import styles from './wishes.module.css';

/** When the daily letter comes. It is sent once the field is left, so that nothing is sent in the middle of a time. */
export function DailyAt({ wishes: { dailyAt, zone }, onChange }: DailyAtProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState<string | null>(null);
  const time = typed ?? dailyAt;
  const wrong = !isLocalTime(time);
  return (
    <div className={styles.daily}>
      <TextInput
        type="time"
        mb="md"
        label={t('wishes.dailyAt')}
        description={t('wishes.dailyMeans', { place: placeOfZone(zone) })}
        value={time}
        error={wrong && t('wishes.dailyWrong')}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onBlur={() => {
          if (wrong) return;
          setTyped(null);
          if (time !== dailyAt) onChange(time);
        }}
      />
    </div>
  );
}

interface DailyAtProps {
  wishes: WishesView;
  onChange: (dailyAt: string) => void;
}
