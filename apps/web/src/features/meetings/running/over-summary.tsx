import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { useDates } from '../../../ui/dates.js';
import { ActTrouble } from './act-trouble.js';
import { ActionLine } from './action-line.js';
import { DecisionText } from './decision-text.js';
import forms from './forms.module.css';
import styles from './item.module.css';
import { adoptedOf } from './missed.js';
import { NoteAfter } from './note-after.js';
import { OverItems } from './over-items.js';
import { useRunning } from './running-context.js';

/** What a meeting that is over came to: its decisions, with what became of them since, its actions, and what it did not conclude. */
export function OverSummary() {
  const { t } = useTranslation();
  const dates = useDates();
  const { view } = useRunning();
  const { openedAt, endedAt, status } = view.meeting;
  const time = (at: number | undefined) => (at === undefined ? '' : dates.time(new Date(at)));
  const adopted = adoptedOf(view);
  return (
    <section className={styles.panel}>
      <div className={styles.now}>
        <p className={styles.kicker}>{t('running.over.from', { from: time(openedAt), to: time(endedAt) })}</p>
        <h2 className={styles.title}>{t(status === 'inquorate' ? 'running.over.inquorate' : 'running.over.title')}</h2>
        <div className={forms.form}>
          <section className={forms.form}>
            <h3>{t('later.over.decisions', { count: adopted.length })}</h3>
            {adopted.map((decision) => (
              <Fragment key={decision.decisionId}>
                <DecisionText decision={decision} />
                <NoteAfter decision={decision} />
              </Fragment>
            ))}
            <ActTrouble of={['decision.answer']} />
          </section>
          {view.actions.length > 0 && (
            <section className={forms.part}>
              <h3>{t('running.readBack.actions', { count: view.actions.length })}</h3>
              <ul className={forms.list}>
                {view.actions.map((action) => (
                  <ActionLine key={action.actionId} action={action} />
                ))}
              </ul>
            </section>
          )}
          <OverItems />
        </div>
      </div>
    </section>
  );
}
