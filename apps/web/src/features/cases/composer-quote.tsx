import { ActionIcon } from '@mantine/core';
import { IconArrowBackUp, IconPencil, IconX } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { plainWords, type StreamName } from '#libs/domain';
import type { Directory } from '../../live/directory.js';
import { useCell, useSession } from '../../live/hooks.js';
import { useNames } from './case-names.js';
import styles from './composer.module.css';

/** As much of a message as one line needs (characters). */
const SHORT = 200;

/** The message that is answered, in one line above the field. */
export function AnswerLine({ stream, seq, directory, onEnd }: AnswerLineProps) {
  const { t } = useTranslation();
  const { streams } = useSession();
  const names = useNames(directory);
  const { events } = useCell(streams.of(stream).state);
  const said = useMemo(() => {
    const event = events.find((one) => one.seq === seq);
    const later = events.filter((one) => one.type === 'message.edited' && one.data.seq === seq).at(-1);
    return { by: event?.by ?? null, words: plainWords((later ?? event)?.words ?? '').slice(0, SHORT) };
  }, [events, seq]);
  return (
    <div className={styles.mode}>
      <IconArrowBackUp size={16} stroke={1.6} aria-hidden="true" />
      <span className={styles.modeWords}>
        <b>{said.by ? t('compose.answerTo', { name: names.person(said.by.person) }) : t('compose.answerToSomebody')}</b>{' '}
        <span dir="auto">{said.words}</span>
      </span>
      <ActionIcon aria-label={t('compose.noAnswer')} onClick={onEnd}>
        <IconX size={16} stroke={1.6} aria-hidden="true" />
      </ActionIcon>
    </div>
  );
}

interface AnswerLineProps {
  stream: StreamName;
  seq: number;
  directory: Directory;
  onEnd: () => void;
}

/** That what stands in the field is a message of one's own, written anew. */
export function EditLine({ onEnd }: { onEnd: () => void }) {
  const { t } = useTranslation();
  return (
    <div className={styles.mode}>
      <IconPencil size={16} stroke={1.6} aria-hidden="true" />
      <span className={styles.modeWords}>
        <b>{t('compose.editing')}</b>
      </span>
      <ActionIcon aria-label={t('compose.noEdit')} onClick={onEnd}>
        <IconX size={16} stroke={1.6} aria-hidden="true" />
      </ActionIcon>
    </div>
  );
}
