import { IconAlertOctagonFilled, IconHelpCircle, IconLoader, IconShieldCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { accessChainQuery } from '../../live/access-query.js';
import styles from './access.module.css';

const SHAPES = {
  holds: IconShieldCheck,
  broken: IconAlertOctagonFilled,
  checking: IconLoader,
  unchecked: IconHelpCircle,
} as const;

/** Whether the log is as it was written. */
export function AccessChainLine() {
  const { t } = useTranslation();
  const query = useQuery(accessChainQuery);
  const state = query.data ? (query.data.holds ? 'holds' : 'broken') : query.isError ? 'unchecked' : 'checking';
  const Shape = SHAPES[state];
  return (
    <p className={styles.chain} data-state={state} role={state === 'broken' ? 'alert' : 'status'}>
      <Shape size={20} stroke={1.6} aria-hidden="true" />
      {t(`access.${state}`)}
    </p>
  );
}
