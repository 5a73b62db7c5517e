import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { CaseView } from '#libs/domain';
import type { Directory } from '../../live/directory.js';
import { SheetActs } from '../../ui/sheet.js';
import { ActionStatusMark } from '../actions/action-status.js';
import { DueClock } from '../actions/due-clock.js';
import { useNow } from '../actions/use-now.js';
import { actionsHere } from './actions-here.js';
import { useNames } from './case-names.js';
import rows from './facts-actions.module.css';
import { SeatTile } from './seat-tile.js';
import styles from './sheets.module.css';

/** The actions for which a case cannot be closed yet. */
export function OpenActions({ view, directory, onClose }: OpenActionsProps) {
  const { t } = useTranslation();
  const names = useNames(directory);
  const now = useNow();
  return (
    <>
      <ul className={rows.open}>
        {actionsHere(view, [], now).map(({ action }) => (
          <li key={action.id} className={rows.row}>
            <SeatTile agencyId={action.ownerAgencyId} directory={directory} />
            <Link to="/actions/$actionId" params={{ actionId: action.id }} className={rows.what} dir="auto">
              {action.title ?? t('actionsHere.erased')}
            </Link>
            <p className={rows.more}>
              <span>{names.shortAgency(action.ownerAgencyId)}</span>
              <DueClock action={action} />
              <ActionStatusMark status={action.status} />
            </p>
          </li>
        ))}
      </ul>
      <p className={styles.text}>{t('closingOpen.text')}</p>
      <SheetActs>
        <Button onClick={onClose} data-autofocus>
          {t('action.dismiss')}
        </Button>
      </SheetActs>
    </>
  );
}

interface OpenActionsProps {
  view: CaseView;
  directory: Directory;
  onClose: () => void;
}
