import { Button, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 } from 'uuid';
import { MEETING_LINE_MAX } from '#libs/domain';
import { announce } from '../../../ui/announcer.js';
import { SheetActs } from '../../../ui/sheet.js';
import { shownDecision } from './decision-now.js';
import styles from './forms.module.css';
import { useRunning } from './running-context.js';
import type { SheetFormProps } from './running-sheet.js';

/** Agrees on an action within ten seconds: only what is to be done has to be typed (X1). */
export function ActionForm({ itemId, onClose }: SheetFormProps) {
  const { t } = useTranslation();
  const { view, act, agency, directory } = useRunning();
  const item = view.items.find((one) => one.itemId === itemId);
  const seats = view.meeting.rules.seats.map(({ agencyId }) => agencyId);
  const [words, setWords] = useState('');
  const [owner, setOwner] = useState(
    item?.ownerAgencyId && seats.includes(item.ownerAgencyId) ? item.ownerAgencyId : '',
  );
  const [holder, setHolder] = useState('');
  const [due, setDue] = useState('');
  const [tried, setTried] = useState(false);
  const decision = itemId === undefined ? undefined : shownDecision(view, itemId);
  const people = directory.agency(owner)?.people.filter(({ disabled }) => !disabled) ?? [];
  if (!item) return null;

  const agree = () => {
    setTried(true);
    if (!words.trim() || !owner) return;
    void act('action.capture', {
      itemId,
      actionId: v7(),
      words: words.trim(),
      ownerAgencyId: owner,
      ...(holder ? { holderId: holder } : {}),
      ...(decision && decision.status !== 'withdrawn' ? { decisionId: decision.decisionId } : {}),
      ...(due ? { due: { date: due, zone: view.meeting.start.zone } } : {}),
    });
    announce(t('running.action.kept', { words: words.trim(), agency: agency(owner) }));
    onClose();
  };

  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        agree();
      }}
    >
      <Textarea
        label={t('running.action.what')}
        rows={2}
        maxLength={MEETING_LINE_MAX}
        value={words}
        error={tried && !words.trim() && t('running.action.whatEmpty')}
        onChange={(event) => setWords(event.currentTarget.value.replace(/\s*\n\s*/g, ' '))}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
          event.preventDefault();
          agree();
        }}
        data-autofocus
        dir="auto"
      />
      <label className={styles.label}>
        {t('running.action.whose')}
        <select
          className={styles.select}
          value={owner}
          onChange={(event) => {
            setOwner(event.currentTarget.value);
            setHolder('');
          }}
        >
          <option value="">{t('running.action.choose')}</option>
          {seats.map((agencyId) => (
            <option key={agencyId} value={agencyId}>
              {agency(agencyId)}
            </option>
          ))}
        </select>
      </label>
      {tried && !owner && (
        <p className={styles.wrong} role="alert">
          {t('running.action.whoseEmpty')}
        </p>
      )}
      <label className={styles.label}>
        {t('running.action.who')}
        <select className={styles.select} value={holder} onChange={(event) => setHolder(event.currentTarget.value)}>
          <option value="">{t('running.action.nobodyYet')}</option>
          {people.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <TextInput
        type="date"
        label={t('running.action.due')}
        description={t('running.action.dueHint')}
        value={due}
        onChange={(event) => setDue(event.currentTarget.value)}
      />
      <SheetActs>
        <Button onClick={onClose}>{t('app.cancel')}</Button>
        <Button type="submit" variant="filled">
          {t('running.action.agree')}
        </Button>
      </SheetActs>
    </form>
  );
}
