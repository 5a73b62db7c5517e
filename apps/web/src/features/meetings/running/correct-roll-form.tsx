import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 } from 'uuid';
import { ATTENDANCE_MODES, type AttendanceMode, correctedRoll, MEETING_LINE_MAX } from '#libs/domain';
import { SheetActs } from '../../../ui/sheet.js';
import { ActTrouble } from './act-trouble.js';
import { Chip } from './chip.js';
import { momentOf, timeField } from './corrected-times.js';
import forms from './forms.module.css';
import styles from './later.module.css';
import { useRunning } from './running-context.js';
import type { SheetFormProps } from './running-sheet.js';
import { useTimesWords } from './use-times-words.js';

/** The choice of somebody who was left out. */
const LEFT_OUT = 'left out';

/** Puts a mistake in the roll right: who, how it was, and why (A9). What was recorded stays beside it. */
export function CorrectRollForm({ onClose }: SheetFormProps) {
  const { t } = useTranslation();
  const { view, act, person, agency, directory } = useRunning();
  const times = useTimesWords();
  const roll = correctedRoll(view.roll, view.corrections);
  const day = view.meeting.openedAt ?? 0;
  const [which, setWhich] = useState('');
  const [missedId, setMissed] = useState('');
  const [there, setThere] = useState(true);
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const [mode, setMode] = useState<AttendanceMode>('room');
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const was = roll.find((one) => keyOf(one) === which);
  const choose = (key: string) => {
    const chosen = roll.find((one) => keyOf(one) === key);
    setWhich(key);
    setThere(true);
    setFrom(timeField(chosen?.from));
    setTo(timeField(chosen?.to));
    setMode(chosen?.mode ?? 'room');
  };

  const personId = was?.personId ?? missedId;
  const [began, ended] = [momentOf(from, day, was?.from), momentOf(to, day, was?.to)];
  const isThere = there || !was;
  const backwards = isThere && began !== undefined && ended !== undefined && ended <= began;
  const wanting = !personId || !reason.trim() || (isThere && began === undefined);
  const correct = async () => {
    setTried(true);
    if (wanting || backwards) return;
    const { kind } = await act('roll.correct', {
      correctionId: v7(),
      personId,
      reason: reason.trim(),
      ...(was ? { recordedFrom: was.from } : {}),
      ...(isThere ? { mode, from: began, ...(ended === undefined ? {} : { to: ended }) } : {}),
    });
    if (kind === 'done') onClose();
  };
  return (
    <form
      className={forms.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void correct();
      }}
    >
      <p className={forms.text}>{t('later.roll.stays')}</p>
      <label className={forms.label}>
        {t('later.roll.which')}
        <select className={forms.select} value={which} onChange={(event) => choose(event.currentTarget.value)}>
          <option value="" disabled>
            {t('running.action.choose')}
          </option>
          {roll.map((one) => (
            <option key={keyOf(one)} value={keyOf(one)}>
              {t('later.roll.entry', { person: person(one.personId), times: times(one) })}
            </option>
          ))}
          <option value={LEFT_OUT}>{t('later.roll.someoneLeftOut')}</option>
        </select>
      </label>
      {which === LEFT_OUT && (
        <label className={forms.label}>
          {t('later.roll.who')}
          <select className={forms.select} value={missedId} onChange={(event) => setMissed(event.currentTarget.value)}>
            <option value="" disabled>
              {t('running.action.choose')}
            </option>
            {directory.agencies.map(({ id, people }) => (
              <optgroup key={id} label={agency(id)}>
                {people.map((one) => (
                  <option key={one.id} value={one.id}>
                    {person(one.id)}
                  </option>
                ))}
              </optgroup>
            ))}
          </select>
        </label>
      )}
      {was && (
        <fieldset className={forms.chips}>
          <legend>{t('later.roll.was')}</legend>
          <Chip name="was" checked={there} onChange={() => setThere(true)} words={t('later.roll.otherwise')} />
          <Chip name="was" checked={!there} onChange={() => setThere(false)} words={t('later.roll.not')} />
        </fieldset>
      )}
      {which && isThere && (
        <>
          <div className={styles.times}>
            <TextInput
              type="time"
              label={t('later.roll.from')}
              value={from}
              onChange={(event) => setFrom(event.currentTarget.value)}
            />
            <TextInput
              type="time"
              label={t('later.roll.to')}
              description={t('later.roll.toHint')}
              inputWrapperOrder={['label', 'input', 'description', 'error']}
              error={tried && backwards && t('later.roll.backwards')}
              value={to}
              onChange={(event) => setTo(event.currentTarget.value)}
            />
          </div>
          <label className={forms.label}>
            {t('later.roll.mode')}
            <select
              className={forms.select}
              value={mode}
              onChange={(event) => setMode(event.currentTarget.value as AttendanceMode)}
            >
              {ATTENDANCE_MODES.map((one) => (
                <option key={one} value={one}>
                  {t(`running.mode.${one}`)}
                </option>
              ))}
            </select>
          </label>
        </>
      )}
      <TextInput
        label={t('later.roll.why')}
        value={reason}
        maxLength={MEETING_LINE_MAX}
        onChange={(event) => setReason(event.currentTarget.value)}
        dir="auto"
      />
      {tried && wanting && (
        <p className={forms.wrong} role="alert">
          {t('later.roll.missing')}
        </p>
      )}
      <ActTrouble of={['roll.correct']} />
      <SheetActs>
        <Button onClick={onClose}>{t('app.cancel')}</Button>
        <Button type="submit" variant="filled">
          {t('later.roll.keep')}
        </Button>
      </SheetActs>
    </form>
  );
}

/** The name of a time of somebody, as the choice has it. */
const keyOf = ({ personId, from }: { personId: string; from: number }): string => `${personId} ${from}`;
