import { Button, CopyButton } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { reasonOf } from '#libs/client';
import { caseStream } from '#libs/domain';
import { useCell, useLane, useSession } from '../../live/hooks.js';
import { InPlace } from '../../ui/list-state.js';
import styles from './left.module.css';

/** In place of a case that this person may not (or no longer) see; what they had typed is still theirs. */
export function Left({ caseId, reason }: { caseId: string; reason: 'left' | 'refused' }) {
  const { t } = useTranslation();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <>
      <h1 ref={heading} className={styles.title} tabIndex={-1}>
        {reason === 'left' ? t('case.leftTitle') : t('case.notHere')}
      </h1>
      <p className={styles.text}>{reason === 'left' ? t('case.leftText') : t('case.notHereText')}</p>
      <p className={styles.text}>
        <Button component={Link} to="/cases" variant="light">
          {t('app.toCases')}
        </Button>
      </p>
      <Unsent caseId={caseId} />
    </>
  );
}

function Unsent({ caseId }: { caseId: string }) {
  const { t } = useTranslation();
  const { drafts, outbox } = useSession();
  const draft = useCell(drafts.of(caseId));
  const lane = useLane(caseStream(caseId));
  const messages = lane.filter((entry) => entry.name === 'message.post' && entry.state !== 'sent');
  const acts = lane.filter((entry) => entry.name !== 'message.post');
  if (!draft.trim() && messages.length === 0 && acts.length === 0) return null;
  return (
    <section className={styles.unsent}>
      <InPlace title={t('case.leftWords')} text={t('case.leftWordsText')} />
      <ul>
        {messages.map((entry) => (
          <Words
            key={entry.id}
            words={(entry.input as { words: string }).words}
            onDiscard={() => void outbox.takeBack(entry.id)}
          />
        ))}
        {draft.trim() && <Words words={draft} onDiscard={() => drafts.of(caseId).set('')} />}
        {acts.map((entry) => (
          <Words
            key={entry.id}
            words={entry.refusal ? reasonOf(entry.refusal) : ''}
            onDiscard={() => void outbox.takeBack(entry.id)}
          />
        ))}
      </ul>
    </section>
  );
}

function Words({ words, onDiscard }: { words: string; onDiscard: () => void }) {
  const { t } = useTranslation();
  return (
    <li className={styles.words}>
      <p dir="auto">{words}</p>
      <CopyButton value={words}>
        {({ copied, copy }) => <Button onClick={copy}>{copied ? t('case.copied') : t('case.copy')}</Button>}
      </CopyButton>
      <Button variant="subtle" onClick={onDiscard}>
        {t('case.discard')}
      </Button>
    </li>
  );
}
