import { Popover, UnstyledButton } from '@mantine/core';
import { IconAt, IconBell, IconBellOff, IconCheck } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 } from 'uuid';
import { FOLLOW_LEVELS, type FollowLevel } from '#libs/domain';
import { http } from '../../live/http.js';
import { readingQuery } from '../../live/queries.js';
import { announce } from '../../ui/announcer.js';
import styles from './follow-choice.module.css';
import { useReading } from './use-reading.js';

const ICONS: Record<FollowLevel, typeof IconBell> = { all: IconBell, mentions: IconAt, nothing: IconBellOff };

/** How much of a case I want to be told of. It stands beside its name. */
export function FollowChoice({ caseId }: { caseId: string }) {
  const { t } = useTranslation();
  const title = useId();
  const { level } = useReading(caseId);
  const [opened, setOpened] = useState(false);
  const choose = useChoose(caseId, level);
  const Icon = ICONS[level];
  const now = t('follow.now', { level: t(`follow.${level}`) });
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" width={288} trapFocus returnFocus>
      <Popover.Target>
        <UnstyledButton className={styles.button} onClick={() => setOpened(!opened)} title={now} aria-label={now}>
          <Icon size={18} stroke={1.6} aria-hidden="true" />
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown className={styles.menu} aria-labelledby={title}>
        <p id={title} className={styles.title}>
          {t('follow.title')}
        </p>
        {FOLLOW_LEVELS.map((one) => (
          <Choice
            key={one}
            level={one}
            chosen={one === level}
            onChoose={() => {
              setOpened(false);
              void choose(one);
            }}
          />
        ))}
        <p className={styles.text}>{t('follow.text')}</p>
      </Popover.Dropdown>
    </Popover>
  );
}

function Choice({ level, chosen, onChoose }: { level: FollowLevel; chosen: boolean; onChoose: () => void }) {
  const { t } = useTranslation();
  const Icon = ICONS[level];
  return (
    <UnstyledButton
      className={styles.choice}
      aria-pressed={chosen}
      data-autofocus={chosen || undefined}
      onClick={onChoose}
    >
      <Icon size={18} stroke={1.6} aria-hidden="true" />
      {t(`follow.${level}`)}
      {chosen && <IconCheck className={styles.check} size={16} aria-hidden="true" />}
    </UnstyledButton>
  );
}

/** Shows the choice at once, and takes it back when the server did not hear of it. */
function useChoose(caseId: string, before: FollowLevel) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const show = (level: FollowLevel) =>
    queries.setQueryData(readingQuery.queryKey, (rows) =>
      rows?.map((row) => (row.caseId === caseId ? { ...row, level } : row)),
    );
  return async (level: FollowLevel) => {
    if (level === before) return;
    await queries.cancelQueries(readingQuery);
    show(level);
    try {
      await http('PUT', `/api/cases/${caseId}/following`, { level }, v7());
      // Whoever chose before the row had come ended its way here; nothing else would ask for it soon.
      const rows = queries.getQueryData(readingQuery.queryKey);
      if (!rows?.some((row) => row.caseId === caseId)) void queries.refetchQueries(readingQuery);
      announce(t('follow.now', { level: t(`follow.${level}`) }));
    } catch {
      show(before);
      announce(t('follow.failed'));
    }
  };
}
