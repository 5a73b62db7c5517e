import { Button } from '@mantine/core';
import {
  IconCircle,
  IconCircleCheck,
  IconCircleDashed,
  IconCircleHalf2,
  type IconProps,
  IconSend,
} from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { holdsAny, isOpen, type MoveNeed, type NeedState, type NeedView, PART_READERS } from '#libs/domain';
import type { Directory } from '../../live/directory.js';
import { useSession } from '../../live/hooks.js';
import type { OutboxEntry } from '../../live/outbox-rules.js';
import { caseReferralsQuery } from '../../live/referrals-query.js';
import { EntryActs } from '../cases/entry-acts.js';
import { ReferralStateMark } from '../referrals/referral-state.js';
import { useReferralWords } from '../referrals/referral-words.js';
import styles from './needs.module.css';

/** A shape for each, so that nothing is said by colour alone. */
export const NEED_ICONS: Record<NeedState, ComponentType<IconProps>> = {
  open: IconCircle,
  being_met: IconCircleHalf2,
  met: IconCircleCheck,
  no_longer_wanted: IconCircleDashed,
};

/** One thing that the person asks for: their words, what kind of help it is, how it stands, and the referrals that go for it. */
export function NeedRow({ need, caseId, lane, directory, onMove }: NeedRowProps) {
  const { t } = useTranslation();
  const Shape = NEED_ICONS[need.state];
  const service = t(`referral.serviceName.${need.service}`);
  const moves = lane.filter(({ name, input }) => name === 'need.move' && (input as MoveNeed).needId === need.id);
  return (
    <li className={styles.row} data-need={need.id}>
      {need.words === null ? <i>{t('need.erased')}</i> : <q dir="auto">{need.words}</q>}
      <p className={styles.more}>
        <span className={styles.state}>
          <Shape size={16} stroke={1.8} aria-hidden="true" />
          {t(`need.state.${need.state}`)}
        </span>
        <span>{service}</span>
        {need.priority === 'urgent' && <span>{t('referral.urgent')}</span>}
        {onMove && (
          <Button
            variant="subtle"
            size="compact-sm"
            className={styles.move}
            aria-label={t('need.moveOf', { what: need.words ?? service })}
            onClick={() => onMove(need)}
          >
            {t('need.move')}
          </Button>
        )}
      </p>
      <Referrals need={need} caseId={caseId} directory={directory} />
      {moves.map((entry) => (
        <EntryActs key={entry.id} entry={entry} notDone />
      ))}
    </li>
  );
}

interface NeedRowProps {
  need: NeedView;
  caseId: string;
  /** What of the case waits on this device. */
  lane: readonly OutboxEntry[];
  directory: Directory;
  /** Null where it is not moved. */
  onMove: ((need: NeedView) => void) | null;
}

/** The open referrals of the case for the same kind of help. Volunteers are told of none. */
function Referrals({ need, caseId, directory }: Pick<NeedRowProps, 'need' | 'caseId' | 'directory'>) {
  const { t } = useTranslation();
  const { actor } = useSession();
  const words = useReferralWords(directory);
  const rows = useQuery({ ...caseReferralsQuery(caseId), enabled: holdsAny(actor, PART_READERS) }).data ?? [];
  return rows
    .filter(({ service, state }) => service === need.service && isOpen(state))
    .map((row) => (
      <p key={row.id} className={styles.more}>
        <Link to="/referrals/$referralId" params={{ referralId: row.id }} className={styles.link}>
          <IconSend size={14} stroke={1.8} aria-hidden="true" />
          {t('need.referral', { between: words.between(row) })}
        </Link>
        <ReferralStateMark state={row.state} />
      </p>
    ));
}
