import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  answeringSeats,
  MEETING_LINE_MAX,
  POSITION_NAMES,
  putNow,
  SEAT_POSITIONS,
  type SeatPosition,
  seatsNow,
} from '#libs/domain';
import { Chip } from './chip.js';
import { SheetActs } from '../../../ui/sheet.js';
import styles from './forms.module.css';
import { useRunning } from './running-context.js';
import type { SheetFormProps } from './running-sheet.js';

/** The secretary enters what a seat said aloud; it is recorded who entered it (P3). */
export function AloudForm({ onClose }: SheetFormProps) {
  const { t } = useTranslation();
  const { view, act, agency } = useRunning();
  const [agencyId, setAgency] = useState<string | null>(null);
  const [position, setPosition] = useState<SeatPosition | null>(null);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const asked = putNow(view);
  const seats = [...new Set(asked.flatMap(({ itemId }) => answeringSeats(view, itemId)))];
  const needsWords = position !== null && SEAT_POSITIONS[position].words === 'needed';
  const wrong = !agencyId || !position || (needsWords && !reason.trim());
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (wrong) return;
        const personId = seatsNow(view).get(agencyId);
        for (const { decisionId, version } of asked)
          void act('decision.answer', {
            decisionId,
            version,
            position,
            agencyId,
            ...(personId ? { personId } : {}),
            ...(needsWords ? { reason: reason.trim() } : {}),
          });
        onClose();
      }}
    >
      <fieldset className={styles.chips}>
        <legend>{t('running.aloud.who')}</legend>
        {seats.map((id) => (
          <Chip key={id} name="seat" checked={agencyId === id} onChange={() => setAgency(id)} words={agency(id)} />
        ))}
      </fieldset>
      <fieldset className={styles.chips}>
        <legend>{t('running.aloud.what')}</legend>
        {POSITION_NAMES.map((one) => (
          <Chip
            key={one}
            name="position"
            checked={position === one}
            onChange={() => setPosition(one)}
            words={t(`running.position.${one}`)}
          />
        ))}
      </fieldset>
      {needsWords && (
        <TextInput
          label={t('running.answer.why')}
          value={reason}
          maxLength={MEETING_LINE_MAX}
          onChange={(event) => setReason(event.currentTarget.value)}
          dir="auto"
        />
      )}
      {tried && wrong && (
        <p className={styles.wrong} role="alert">
          {t('running.aloud.wrong')}
        </p>
      )}
      <SheetActs>
        <Button onClick={onClose}>{t('app.cancel')}</Button>
        <Button type="submit" variant="filled">
          {t('running.aloud.enter')}
        </Button>
      </SheetActs>
    </form>
  );
}
