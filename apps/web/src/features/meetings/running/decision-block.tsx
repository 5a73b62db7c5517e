import { Button } from '@mantine/core';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { type AgendaItem, type Decision, MEETING_STATUSES, putNow } from '#libs/domain';
import { ActTrouble } from './act-trouble.js';
import { AskedBlock } from './asked-block.js';
import { shownDecision } from './decision-now.js';
import { DecisionText } from './decision-text.js';
import styles from './decision.module.css';
import { NoteAfter } from './note-after.js';
import { useRunning } from './running-context.js';
import { draftsNow } from './verbs.js';

/** The text of an item: what may be asked, what is being asked, or what was agreed on. */
export function DecisionBlock({ item }: { item: AgendaItem }) {
  const { t } = useTranslation();
  const { view, may, open } = useRunning();
  const shown = decisionsOf(view, item);
  const held = MEETING_STATUSES[view.meeting.status].agenda === 'held';
  const asked = shown.filter(({ status }) => status === 'put');
  const mayWrite = held && may('decision.draft') && !item.part;
  if (asked.length) return <AskedBlock decisions={asked} />;
  return (
    <div className={styles.block}>
      {shown.map((decision) => (
        <Fragment key={decision.decisionId}>
          <DecisionText decision={decision} onChange={mayWrite ? () => open('draft') : null} />
          <NoteAfter decision={decision} />
        </Fragment>
      ))}
      {shown.length === 0 && mayWrite && (
        <p className={styles.none}>
          {item.kind === 'decision' && t('running.text.none')}{' '}
          <Button variant="subtle" className={styles.link} onClick={() => open('draft')}>
            {t('running.text.write')}
          </Button>
        </p>
      )}
      <ActTrouble of={['decision.draft', 'decision.adopt', 'decision.withdraw', 'decision.answer']} />
    </div>
  );
}

/** Of an ordinary item its text; of what is agreed to at once, the texts of all that belongs to it (P6). */
function decisionsOf(view: Parameters<typeof putNow>[0], item: AgendaItem): Decision[] {
  if (item.part !== 'consent') {
    const one = shownDecision(view, item.itemId);
    return one ? [one] : [];
  }
  const put = putNow(view);
  if (put.length) return put;
  const drafts = item.itemId === view.meeting.currentItemId ? draftsNow(view) : [];
  return drafts.length ? drafts : view.decisions.filter(({ block, number }) => block && number !== undefined);
}
