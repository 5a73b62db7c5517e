import { UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconLock, IconPinned } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { parseStream } from '#libs/domain';
import type { Directory } from '../../live/directory.js';
import { useNames } from './case-names.js';
import type { LogActs } from './message.js';
import styles from './pinned-bar.module.css';
import { type Quoted, quotedOf } from './quoted.js';
import type { CaseThread } from './use-thread.js';

/** What is pinned, above the log: folded to one line, and each leads to its message. */
export function PinnedBar({ thread, directory, acts }: PinnedBarProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const id = useId();
  const pins = [...thread.states.values()].flatMap((state) =>
    (state.view?.pins ?? []).map((seq) => ({
      stream: state.stream,
      seq,
      quoted: quotedOf(state, thread.notes.get(state.stream), seq),
    })),
  );
  const shown = pins.filter(({ quoted }) => quoted.kind !== 'gone');
  if (shown.length === 0) return null;
  return (
    <section className={styles.bar}>
      <UnstyledButton className={styles.head} aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
        <IconPinned size={16} stroke={1.6} aria-hidden="true" />
        <span>{t('pins.title', { count: shown.length })}</span>
        <span className={styles.fold}>{open ? t('pins.hide') : t('pins.show')}</span>
        <IconChevronDown size={16} stroke={1.6} aria-hidden="true" data-open={open || undefined} />
      </UnstyledButton>
      {open && (
        <ul id={id} className={styles.pins}>
          {shown.map(({ stream, seq, quoted }) => (
            <li key={`${stream}-${seq}`}>
              <Pin
                quoted={quoted}
                inPart={parseStream(stream)?.kind === 'part'}
                directory={directory}
                onJump={() => acts.jump({ stream, seq })}
              />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

interface PinnedBarProps {
  thread: CaseThread;
  directory: Directory;
  acts: LogActs;
}

function Pin({
  quoted,
  inPart,
  directory,
  onJump,
}: {
  quoted: Quoted;
  inPart: boolean;
  directory: Directory;
  onJump: () => void;
}) {
  const { t } = useTranslation();
  const names = useNames(directory);
  const lock = inPart && <IconLock size={14} stroke={1.8} aria-hidden="true" />;
  if (quoted.kind === 'before') return <p className={styles.pin}>{t('pins.before')}</p>;
  const name = quoted.by ? names.person(quoted.by) : t('app.name');
  const words = quoted.kind === 'words' ? quoted.words || t('message.answersFile') : t('pins.earlier');
  return (
    <UnstyledButton className={styles.pin} onClick={onJump}>
      {lock}
      {quoted.kind === 'words' && <b>{name}</b>} <span dir="auto">{words}</span>
    </UnstyledButton>
  );
}
