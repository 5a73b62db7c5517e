import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ActionRow } from '#libs/domain';
import type { Directory } from '../../live/directory.js';
import { useSession } from '../../live/hooks.js';
import { InPlace } from '../../ui/list-state.js';
import { ActWaits } from '../actions/act-waits.js';
import { whoseWords } from '../actions/action-names.js';
import { type ActionStep, stepKey } from '../actions/action-steps.js';
import { DueClock } from '../actions/due-clock.js';
import { PlaceName } from '../actions/place-name.js';
import { useNaming } from '../actions/use-naming.js';
import type { Steps } from '../actions/use-steps.js';
import { cardSteps, takingOn } from './card-steps.js';
import { Part } from './part.js';
import styles from './today.module.css';
import { type ListProps, NotYet } from './waits-for-me.js';

/** What waits for my agency: one line each, with the one act that is likely. Everything else of it stands in its queue. */
export function WaitsForAgency({ rows, all, query, stepsOf, steps, directory }: ListProps & { all: number }) {
  const { t } = useTranslation();
  return (
    <Part id="agency" title={t('today.agency')} count={rows?.length}>
      {!rows && <NotYet query={query} />}
      {rows?.length === 0 && (
        <div className={styles.panel}>
          <InPlace title={t('today.emptyAgency')} text={t('today.emptyAgencyText')} />
        </div>
      )}
      {rows && rows.length > 0 && (
        <ul className={styles.panel}>
          {rows.map((row) => (
            <li key={row.id}>
              <Line row={row} may={stepsOf(row)} steps={steps} directory={directory} />
            </li>
          ))}
        </ul>
      )}
      {all > 0 && (
        <Link to="/actions" search={{ whose: 'agency' }} className={styles.all}>
          {t('today.all')}
        </Link>
      )}
    </Part>
  );
}

interface LineProps {
  row: ActionRow;
  may: readonly ActionStep[];
  steps: Steps;
  directory: Directory;
}

function Line({ row, may, steps, directory }: LineProps) {
  const { t } = useTranslation();
  const naming = useNaming(directory);
  const title = row.title ?? t('actionPage.erased');
  return (
    <div className={styles.line} data-action={row.id}>
      <DueClock action={row} />
      <div className={styles.lineWhat}>
        <p>
          <PlaceName row={row} />{' '}
          <Link to="/actions/$actionId" params={{ actionId: row.id }} dir="auto">
            {title}
          </Link>
        </p>
        <ActWaits action={row} onAgain={(entry) => steps.again(row, entry)} />
      </div>
      <span className={styles.who}>{whoseWords(row, naming, t)}</span>
      <LikelyAct row={row} title={title} may={may} steps={steps} />
    </div>
  );
}

/** Taking it on where nobody does it, else the likeliest answer; nothing where somebody of ours does it already. */
function LikelyAct({ row, title, may, steps }: Omit<LineProps, 'directory'> & { title: string }) {
  const { t } = useTranslation();
  const { me } = useSession();
  const taking = takingOn(row, may, me.agencyId);
  const [answer] = cardSteps(row, may, me.agencyId).answers;
  const isOurs = row.ownerAgencyId === me.agencyId && row.offeredToId !== me.agencyId;
  if (!taking && (!answer || (isOurs && row.askedById !== me.agencyId))) return null;
  const act = taking ? t('today.takeOn') : t(stepKey(answer!, row.status));
  const take = () => {
    if (steps.acting.has(row.id)) return;
    if (taking === 'hold') void steps.act(row, 'hold', { personId: me.personId });
    else steps.take(row, taking ?? answer!);
  };
  return (
    <Button
      variant="light"
      onClick={take}
      aria-disabled={steps.acting.has(row.id) || undefined}
      aria-label={t('actions.actOn', { act, title })}
    >
      {act}
    </Button>
  );
}
