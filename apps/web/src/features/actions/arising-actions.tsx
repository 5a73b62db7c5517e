import { Button } from '@mantine/core';
import { IconBellExclamation } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ArisingAction } from '#libs/domain';
import { arisingQuery } from '../../live/actions-query.js';
import { type Directory, useDirectory } from '../../live/directory.js';
import { useSession } from '../../live/hooks.js';
import { InPlace, Lines } from '../../ui/list-state.js';
import { MoreActs } from '../people/more-acts.js';
import { ActWaits } from './act-waits.js';
import { whoseWords } from './action-names.js';
import { ActionStatusMark } from './action-status.js';
import { stepKey, stepsNow } from './action-steps.js';
import styles from './arising-actions.module.css';
import { DueClock } from './due-clock.js';
import { PlaceName } from './place-name.js';
import { STEP_ICONS } from './step-icons.js';
import { useNaming } from './use-naming.js';
import { type Steps, useSteps } from './use-steps.js';

/**
 * What a meeting looks at again, by agency: what was captured in earlier meetings of its series and is open, and whatever its
 * reminders put on the next agenda. Each can be acted on from here.
 */
export function ArisingActions({ seriesId }: { seriesId: string }) {
  const { t } = useTranslation();
  const query = useQuery(arisingQuery);
  const directory = useDirectory();
  const steps = useSteps();
  if (!query.data)
    return query.isError ? (
      <InPlace
        title={t('actions.failed')}
        text={t('actions.failedText')}
        act={<Button onClick={() => void query.refetch()}>{t('app.tryAgain')}</Button>}
      />
    ) : (
      <Lines widths={[52, 40, 46]} />
    );
  const rows = query.data.filter(({ meeting, onAgendaAt }) => meeting?.seriesId === seriesId || onAgendaAt !== null);
  if (rows.length === 0) return <p className={styles.none}>{t('actions.nothingArises')}</p>;
  return (
    <>
      {[...new Set(rows.map(({ ownerAgencyId }) => ownerAgencyId))].map((agencyId) => (
        <section key={agencyId} className={styles.agency} aria-label={directory.agency(agencyId)?.name}>
          <h3>{directory.agency(agencyId)?.name ?? t('app.anAgency')}</h3>
          <ul>
            {rows
              .filter(({ ownerAgencyId }) => ownerAgencyId === agencyId)
              .map((row) => (
                <li key={row.id}>
                  <Line row={row} steps={steps} directory={directory} />
                </li>
              ))}
          </ul>
        </section>
      ))}
      {steps.sheet}
    </>
  );
}

interface LineProps {
  row: ArisingAction;
  steps: Steps;
  directory: Directory;
}

function Line({ row, steps, directory }: LineProps) {
  const { t } = useTranslation();
  const naming = useNaming(directory);
  const title = row.title ?? t('actionPage.erased');
  return (
    <div className={styles.line} data-action={row.id}>
      <div className={styles.what}>
        <Link to="/actions/$actionId" params={{ actionId: row.id }} className={styles.title} dir="auto">
          {title}
        </Link>
        <p className={styles.notes}>
          <DueClock action={row} />
          <ActionStatusMark status={row.status} />
          <PlaceName row={row} />
          <span>{whoseWords(row, naming, t)}</span>
        </p>
        {row.onAgendaAt !== null && (
          <p className={styles.presses}>
            <IconBellExclamation size={15} stroke={1.8} aria-hidden="true" />
            {t('actions.nobodyAnswered')}
          </p>
        )}
        <ActWaits action={row} onAgain={(entry) => steps.again(row, entry)} />
      </div>
      <Acts row={row} title={title} steps={steps} />
    </div>
  );
}

function Acts({ row, title, steps }: Omit<LineProps, 'directory'> & { title: string }) {
  const { t } = useTranslation();
  const { actor } = useSession();
  const here = { leadAgencyId: '', seats: [{ agencyId: actor.agencyId, people: [actor.personId] }] };
  const [first, ...others] = stepsNow(actor, { ...here, inMeeting: row.meeting !== undefined }, row);
  if (!first) return null;
  const act = t(stepKey(first, row.status));
  return (
    <div className={styles.acts}>
      <Button
        variant="light"
        onClick={() => steps.take(row, first)}
        aria-disabled={steps.acting.has(row.id) || undefined}
        aria-label={t('actions.actOn', { act, title })}
      >
        {act}
      </Button>
      <MoreActs
        label={t('actions.moreOf', { title })}
        acts={others.map((step) => ({
          words: t(stepKey(step, row.status)),
          Icon: STEP_ICONS[step],
          act: () => steps.take(row, step),
        }))}
      />
    </div>
  );
}
