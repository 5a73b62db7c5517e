import { Button } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import type { UseQueryResult } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ActionRow } from '#libs/domain';
import type { Directory } from '../../live/directory.js';
import { useSession } from '../../live/hooks.js';
import { InPlace, Lines } from '../../ui/list-state.js';
import { ActWaits } from '../actions/act-waits.js';
import { ActionStatusMark } from '../actions/action-status.js';
import { type ActionStep, stepKey } from '../actions/action-steps.js';
import { DueClock } from '../actions/due-clock.js';
import { NextReminder } from '../actions/next-reminder.js';
import { STEP_ICONS } from '../actions/step-icons.js';
import { PlaceName } from '../actions/place-name.js';
import { useNaming } from '../actions/use-naming.js';
import type { Steps } from '../actions/use-steps.js';
import { MoreActs } from '../people/more-acts.js';
import { answerKey, cardSteps } from './card-steps.js';
import { Part } from './part.js';
import card from './card.module.css';
import styles from './today.module.css';

export interface ListProps {
  /** Undefined until they came. */
  rows: readonly ActionRow[] | undefined;
  query: UseQueryResult;
  /** The steps that may be taken from a line. */
  stepsOf: (row: ActionRow) => ActionStep[];
  steps: Steps;
  directory: Directory;
}

/** What I am to do, each on a card from which it is answered. */
export function WaitsForMe({ rows, query, stepsOf, steps, directory, isNew }: ListProps & { isNew: boolean }) {
  const { t } = useTranslation();
  return (
    <Part id="mine" title={t('today.mine')} count={rows?.length}>
      {!rows && <NotYet query={query} />}
      {rows?.length === 0 && (
        <div className={styles.panel}>
          <InPlace
            title={t('today.emptyMine')}
            text={isNew ? t('today.emptyNewText') : t('today.emptyMineText')}
            act={
              <Button component={Link} to="/cases">
                {t('app.toCases')}
              </Button>
            }
          />
        </div>
      )}
      {rows && rows.length > 0 && (
        <ul className={styles.panel}>
          {rows.map((row) => (
            <li key={row.id}>
              <Card row={row} may={stepsOf(row)} steps={steps} directory={directory} />
            </li>
          ))}
        </ul>
      )}
    </Part>
  );
}

/** The shape of a list that comes, or that it did not come and how to ask again. */
export function NotYet({ query }: { query: UseQueryResult }) {
  const { t } = useTranslation();
  return (
    <div className={styles.panel}>
      {query.isError ? (
        <InPlace
          title={t('actions.failed')}
          text={t('actions.failedText')}
          act={<Button onClick={() => void query.refetch()}>{t('app.tryAgain')}</Button>}
        />
      ) : (
        <Lines widths={[24, 46, 0, 30, 52]} />
      )}
    </div>
  );
}

interface CardProps {
  row: ActionRow;
  may: readonly ActionStep[];
  steps: Steps;
  directory: Directory;
}

function Card({ row, may, steps, directory }: CardProps) {
  const { t } = useTranslation();
  const { me } = useSession();
  const naming = useNaming(directory);
  const title = row.title ?? t('actionPage.erased');
  const { answers, others } = cardSteps(row, may, me.agencyId);
  const busy = steps.acting.has(row.id);
  const phone = useMediaQuery('(max-width: 640px)', false, { getInitialValueInEffect: false });
  const more = (
    <MoreActs
      label={t('actions.moreOf', { title })}
      acts={others.map((step) => ({
        words: t(stepKey(step, row.status)),
        Icon: STEP_ICONS[step],
        act: () => steps.take(row, step),
      }))}
    />
  );
  return (
    <div className={card.card} data-action={row.id}>
      <div className={card.when}>
        <DueClock action={row} />
      </div>
      {phone && <div className={card.more}>{more}</div>}
      <div className={card.ask}>
        <p className={card.what}>
          <PlaceName row={row} />{' '}
          <Link to="/actions/$actionId" params={{ actionId: row.id }} dir="auto">
            {title}
          </Link>
        </p>
        <p className={card.notes}>
          <ActionStatusMark status={row.status} />
          {row.holderId !== me.personId && row.holderId !== null && (
            <span>{t('today.youHelp', { person: naming.person(row.holderId) })}</span>
          )}
        </p>
        <ActWaits action={row} onAgain={(entry) => steps.again(row, entry)} />
        {answers.length > 0 && (
          <div className={card.acts}>
            {answers.map((step, place) => {
              const act = t(answerKey(step, row.status));
              return (
                <Button
                  key={step}
                  variant={place === 0 ? 'light' : 'default'}
                  onClick={() => steps.take(row, step)}
                  aria-disabled={busy || undefined}
                  aria-label={t('actions.actOn', { act, title })}
                >
                  {act}
                </Button>
              );
            })}
            {!phone && more}
            <NextReminder row={row} className={card.tell} />
          </div>
        )}
      </div>
    </div>
  );
}
