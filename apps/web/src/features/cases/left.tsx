import { Button, CopyButton } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useCell, useCells, useEntries, useSession } from '../../live/hooks.js';
import { InPlace } from '../../ui/list-state.js';
import styles from './left.module.css';
import { PendingFiles } from './pending-files.js';
import { type Unsent, unsentDrafts, unsentEntries } from './unsent.js';

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
      <UnsentHere caseId={caseId} />
    </>
  );
}

function UnsentHere({ caseId }: { caseId: string }) {
  const { t } = useTranslation();
  const { drafts, outbox } = useSession();
  const entries = unsentEntries(caseId, useEntries(), t);
  const places = useCell(drafts.places(caseId));
  const words = useCells(useMemo(() => places.map((place) => drafts.of(caseId, place)), [drafts, caseId, places]));
  const kept = unsentDrafts(places.map((place, index) => [place, words[index] ?? '']));
  if (entries.length + kept.length === 0) return null;
  return (
    <section className={styles.unsent}>
      <InPlace title={t('case.leftWords')} text={t('case.leftWordsText')} />
      <ul>
        {entries.map((one) => (
          <Words key={one.key} unsent={one} onDiscard={() => void outbox.takeBack(one.key)} />
        ))}
        {kept.map((one) => (
          <Words key={one.key} unsent={one} onDiscard={() => drafts.of(caseId, one.key).set('')} />
        ))}
      </ul>
    </section>
  );
}

function Words({ unsent, onDiscard }: { unsent: Unsent; onDiscard: () => void }) {
  const { t } = useTranslation();
  return (
    <li className={styles.words}>
      {unsent.inPart && (
        <span className={styles.inPart}>
          <IconLock size={16} stroke={1.6} aria-hidden="true" />
          {t('unsent.forPart')}
        </span>
      )}
      <div className={styles.what}>
        {unsent.words !== '' && <p dir="auto">{unsent.words}</p>}
        <PendingFiles files={unsent.files} />
      </div>
      {unsent.words !== '' && (
        <CopyButton value={unsent.words}>
          {({ copied, copy }) => <Button onClick={copy}>{copied ? t('case.copied') : t('case.copy')}</Button>}
        </CopyButton>
      )}
      <Button variant="subtle" onClick={onDiscard}>
        {t('case.discard')}
      </Button>
    </li>
  );
}
