import { Button } from '@mantine/core';
import { IconCalendarRepeat, IconFlag, IconFolder, IconLock, IconSend, IconUsersGroup } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { type ActionRow as Row, MOVES_FLAGGED } from '#libs/domain';
import type { Directory } from '../../live/directory.js';
import { useSession } from '../../live/hooks.js';
import type { OutboxEntry } from '../../live/outbox-rules.js';
import { MoreActs } from '../people/more-acts.js';
import { ActWaits } from './act-waits.js';
import { whoseWords } from './action-names.js';
import { ActionStatusMark } from './action-status.js';
import { type ActionStep, stepKey } from './action-steps.js';
import styles from './actions.module.css';
import { DueClock } from './due-clock.js';
import { NextReminder } from './next-reminder.js';
import { PlaceName } from './place-name.js';
import { awaited } from './sections.js';
import { STEP_ICONS } from './step-icons.js';
import { useNaming } from './use-naming.js';

/** One line of a list: until when, what, whose case, whose it is, how it stands; and what can be done with it. */
export function ActionRow({ row, directory, steps, onStep, onAgain, busy, choice }: ActionRowProps) {
  const { t } = useTranslation();
  const title = row.title ?? t('actionPage.erased');
  return (
    <div className={styles.row} data-action={row.id} data-choosing={choice ? true : undefined}>
      {choice && (
        <label className={styles.choice}>
          <input
            type="checkbox"
            checked={choice.chosen}
            onChange={choice.toggle}
            aria-label={t('actions.chooseOne', { title })}
          />
        </label>
      )}
      <div className={styles.when}>
        <DueClock action={row} />
      </div>
      <div className={styles.what}>
        <Link to="/actions/$actionId" params={{ actionId: row.id }} className={styles.title} dir="auto">
          {title}
        </Link>
        <Notes row={row} directory={directory} />
        <ActWaits action={row} onAgain={onAgain} />
      </div>
      <div className={styles.state}>
        <ActionStatusMark status={row.status} />
      </div>
      {!choice && steps.length > 0 && <Acts row={row} title={title} steps={steps} onStep={onStep} busy={busy} />}
    </div>
  );
}

interface ActionRowProps {
  row: Row;
  directory: Directory;
  /** The steps that may be taken now, the likeliest first. */
  steps: readonly ActionStep[];
  onStep: (step: ActionStep) => void;
  /** Opens what was refused, to be put right. */
  onAgain: (entry: OutboxEntry) => void;
  busy: boolean;
  /** Present while several are chosen. */
  choice?: { chosen: boolean; toggle: () => void } | undefined;
}

/** Whose case, whose it is, and what is worth a second look. */
function Notes({ row, directory }: { row: Row; directory: Directory }) {
  const { t } = useTranslation();
  const { me } = useSession();
  const naming = useNaming(directory);
  const waits = awaited(row, me.agencyId);
  const Place = row.meeting ? IconUsersGroup : row.stream.startsWith('part/') ? IconLock : IconFolder;
  return (
    <>
      <p className={styles.notes}>
        <span className={styles.note}>
          <Place size={15} stroke={1.6} aria-hidden="true" />
          <PlaceName row={row} />
        </span>
        <span className={styles.note}>{whoseWords(row, naming, t)}</span>
        {row.priority !== 'normal' && (
          <span className={styles.note} data-presses>
            <IconFlag size={15} stroke={1.8} aria-hidden="true" />
            {t(`action.priority.${row.priority}`)}
          </span>
        )}
        {row.moves >= MOVES_FLAGGED && (
          <span className={styles.note} data-presses>
            <IconCalendarRepeat size={15} stroke={1.8} aria-hidden="true" />
            {t('action.movedOften', { count: row.moves })}
          </span>
        )}
        {row.offeredToId && row.offeredToId !== me.agencyId && (
          <span className={styles.note}>
            <IconSend size={15} stroke={1.6} aria-hidden="true" />
            {t('action.offeredTo', { agency: naming.agency(row.offeredToId) })}
          </span>
        )}
      </p>
      {waits && <p className={styles.waitsFor}>{t(`actions.waitsFor.${waits}`)}</p>}
      <NextReminder row={row} className={styles.waitsFor} />
    </>
  );
}

function Acts({
  row,
  title,
  steps,
  onStep,
  busy,
}: Pick<ActionRowProps, 'row' | 'steps' | 'onStep' | 'busy'> & { title: string }) {
  const { t } = useTranslation();
  const [first, ...others] = steps;
  const act = t(stepKey(first!, row.status));
  return (
    <div className={styles.acts}>
      <Button
        variant="light"
        onClick={() => onStep(first!)}
        aria-disabled={busy || undefined}
        aria-label={t('actions.actOn', { act, title })}
      >
        {act}
      </Button>
      <MoreActs
        label={t('actions.moreOf', { title })}
        acts={others.map((step) => ({
          words: t(stepKey(step, row.status)),
          Icon: STEP_ICONS[step],
          act: () => onStep(step),
        }))}
      />
    </div>
  );
}
