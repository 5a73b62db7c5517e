import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LANGUAGES, type OftenCarriedChoice } from '#libs/domain';
import { http } from '../../../live/http.js';
import { Lines } from '../../../ui/list-state.js';
import { SheetActs } from '../../../ui/sheet.js';
import { serverNow } from '../meeting-clock.js';
import { CarryList } from './carry-list.js';
import { type ClosingAnswer, closingPreview } from './closing-preview.js';
import { adoptedOf } from './missed.js';
import { OftenCarriedChoices } from './often-carried-choices.js';
import styles from './forms.module.css';
import { useRunning } from './running-context.js';
import type { SheetFormProps } from './running-sheet.js';
import { UnresolvedList } from './unresolved-list.js';

/** Before the meeting is closed: what is unresolved, what moves where, what was decided; then one confirmation (C1, D12). */
export function CloseForm({ onClose }: SheetFormProps) {
  const { t, i18n } = useTranslation();
  const { view, chair, actor } = useRunning();
  const language = LANGUAGES.find((one) => one === i18n.language);
  const { meetingId } = view.meeting;
  const [choices, setChoices] = useState<ReadonlyMap<string, OftenCarriedChoice>>(new Map());
  const [reasons, setReasons] = useState<ReadonlyMap<string, string>>(new Map());
  const [tried, setTried] = useState(false);
  const { data, isError, refetch } = useQuery({
    queryKey: ['closing', meetingId],
    queryFn: () => http<ClosingAnswer>('GET', `/api/meetings/${meetingId}/closing`),
    staleTime: 0,
    gcTime: 0,
  });
  if (isError)
    return (
      <div className={styles.form}>
        <p>{t('app.noAnswer')}</p>
        <SheetActs>
          <Button onClick={() => void refetch()}>{t('app.tryAgain')}</Button>
        </SheetActs>
      </div>
    );
  if (!data) return <Lines widths={[60, 40, 50]} />;

  const { open, choose, carried } = closingPreview(view, choices, data, { ...actor, at: serverNow() });
  const unresolved = open.decisions.length > 0 || open.item !== undefined;
  const often = [...new Set([...choose, ...choices.keys()])];
  const reasonOf = (itemId: string) => (choices.get(itemId) === 'withdraw' ? (reasons.get(itemId) ?? '').trim() : '');
  const close = () => {
    setTried(true);
    if ([...choices].some(([itemId, choice]) => choice === 'withdraw' && !reasonOf(itemId))) return;
    const chosen = [...choices].map(([itemId, choice]) => {
      const reason = reasonOf(itemId);
      return { itemId, choice, ...(reason ? { reason } : {}) };
    });
    void chair('meeting.close', {
      ...(chosen.length ? { choices: chosen } : {}),
      ...(language ? { language } : {}),
    });
    onClose();
  };
  return (
    <div className={styles.form}>
      {unresolved && <UnresolvedList open={open} />}
      {often.length > 0 && (
        <OftenCarriedChoices
          itemIds={often}
          choices={choices}
          onChoose={(itemId, choice) => setChoices(new Map(choices).set(itemId, choice))}
          reasons={reasons}
          onReason={(itemId, reason) => setReasons(new Map(reasons).set(itemId, reason))}
          tried={tried}
        />
      )}
      {carried && <CarryList carried={carried} />}
      <p className={styles.text}>
        {t('running.close.decided', { count: adoptedOf(view).length })}{' '}
        {t('running.close.given', { count: view.actions.length })}
      </p>
      <p className={styles.text}>{t('running.close.final')}</p>
      <SheetActs>
        <Button onClick={onClose}>{t('running.close.notYet')}</Button>
        <Button variant="filled" disabled={unresolved || choose.length > 0} onClick={close}>
          {t('running.menu.close')}
        </Button>
      </SheetActs>
    </div>
  );
}
