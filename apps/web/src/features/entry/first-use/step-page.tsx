import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { EntryPage } from '../entry-page.js';
import { ActButton } from '../parts.js';
import { QUESTIONS, type Step, STEPS } from './answers.js';
import styles from './first-use.module.css';

/** One step of first use, with how far one has come. */
export function StepPage({ step, title, lead, wide, children }: StepPageProps) {
  const { t } = useTranslation();
  const place = STEPS.indexOf(step) + 1;
  const progress = place > QUESTIONS ? t('begin.last') : t('begin.progress', { place, all: QUESTIONS });
  return (
    <EntryPage
      step={`first_use_${step}`}
      page={`${t('begin.page')}, ${progress}`}
      title={title}
      lead={lead}
      above={<Progress place={place} words={progress} />}
      wide={wide}
    >
      {children}
    </EntryPage>
  );
}

interface StepPageProps {
  step: Step;
  title: string;
  lead?: ReactNode;
  wide?: boolean;
  children: ReactNode;
}

/** Said in words; the marks beside it show the same to the eye. */
const Progress = ({ place, words }: { place: number; words: string }) => (
  <div className={styles.progress}>
    <p>{words}</p>
    <span className={styles.marks} aria-hidden="true">
      {STEPS.map((step, index) => (
        <i key={step} data-done={index + 1 < place || undefined} data-here={index + 1 === place || undefined} />
      ))}
    </span>
  </div>
);

/** The way on and the way back. The way on sends the form of this id, or does something by itself. */
export function StepActs({ onBack, next, form, onNext, busy, busyWords }: StepActsProps) {
  const { t } = useTranslation();
  return (
    <div className={styles.acts}>
      {onBack && (
        <Button className={styles.back} onClick={onBack}>
          {t('begin.back')}
        </Button>
      )}
      <ActButton
        variant="filled"
        type={form ? 'submit' : 'button'}
        form={form}
        onClick={onNext}
        words={next ?? t('begin.next')}
        busyWords={busyWords}
        busy={busy}
      />
    </div>
  );
}

interface StepActsProps {
  onBack?: () => void;
  next?: string;
  form?: string;
  onNext?: () => void;
  busy?: boolean;
  busyWords?: string;
}
