import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { actionsQuery } from '../../live/actions-query.js';
import { useSession } from '../../live/hooks.js';
import styles from './actions-pressing.module.css';
import { countPressing } from './sections.js';
import { useNow } from './use-now.js';

/** How many of mine are late or due today, beside the word in the navigation; nothing where there are none. */
export function ActionsPressing() {
  const { t } = useTranslation();
  const { me } = useSession();
  const { data } = useQuery(actionsQuery('mine'));
  const count = countPressing(data ?? [], me.agencyId, useNow());
  if (count === 0) return null;
  return (
    <span className={styles.count}>
      <span aria-hidden="true">{count}</span>
      <span className={styles.words}>{t('actions.navPressing', { count })}</span>
    </span>
  );
}
