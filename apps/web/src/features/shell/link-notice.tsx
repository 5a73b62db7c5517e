import { Button } from '@mantine/core';
import { IconRefresh, IconWifiOff } from '@tabler/icons-react';
import { useLocation } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useCell, useSession } from '../../live/hooks.js';
import { announce } from '../../ui/announcer.js';
import { dayKey, useDates } from '../../ui/dates.js';
import { useLater } from '../../ui/use-later.js';
import styles from './link-notice.module.css';

/** A line that comes back within this time (ms) is not worth a word. */
const QUIET_MS = 1500;

/** Says calmly that the line is down: how old what is shown is, and what one can do meanwhile. */
export function LinkNotice() {
  const { t } = useTranslation();
  const dates = useDates();
  const { link, wake, asOf } = useSession();
  const { up, lastHeard } = useCell(link);
  const { pathname } = useLocation();
  const shown = useLater(!up, QUIET_MS);
  // What is changed about people is not kept for later: somebody else may have changed it meanwhile.
  const canWrite = /^\/(account|agency|task-force)\b/.test(pathname) ? t('shell.cannotChange') : t('link.canWrite');
  // A case may have been looked at last long before the server was last reached.
  const caseId = /^\/cases\/([^/]+)/.exec(pathname)?.[1];
  const at = new Date(Math.min(lastHeard, (caseId && asOf(caseId)) || lastHeard));
  const asItWas =
    dayKey(at) === dayKey(new Date())
      ? t('link.asItWas', { time: dates.time(at) })
      : t('offline.asItWasOn', { day: dates.day(at), time: dates.time(at) });
  const said = useRef(false);
  useEffect(() => {
    if (shown) announce(`${asItWas} ${canWrite}`);
    else if (said.current) announce(t('link.back'));
    said.current = shown;
  }, [shown, asItWas, canWrite, t]);
  if (!shown) return null;
  return (
    <div className={styles.link}>
      <IconWifiOff size={18} stroke={1.6} aria-hidden="true" />
      <p>
        <b>{asItWas}</b> {canWrite}
      </p>
      <Button variant="subtle" size="compact-sm" aria-label={t('link.tryNow')} onClick={wake}>
        <IconRefresh className={styles.linkIcon} size={20} stroke={1.6} aria-hidden="true" />
        <span className={styles.linkWords}>{t('link.tryNow')}</span>
      </Button>
    </div>
  );
}
