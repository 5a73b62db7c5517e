import {
  IconCalendarEvent,
  IconChecklist,
  IconFolders,
  IconHome,
  IconLayoutKanban,
  IconSend,
  IconSun,
  IconUsersGroup,
} from '@tabler/icons-react';
import { Link, Outlet, useLocation, useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { holdsAny, MEETING_READERS } from '#libs/domain';
import { useDirectory } from '../../live/directory.js';
import { useSession } from '../../live/hooks.js';
import { Announcer } from '../../ui/announcer.js';
import { Mark } from '../../ui/mark.js';
import { useShortcut } from '../../ui/shortcuts.js';
import { ActionsPressing } from '../actions/actions-pressing.js';
import { REFERRAL_READERS } from '../referrals/referral-readers.js';
import { ReferralsWaiting } from '../referrals/referrals-waiting.js';
import { Search } from '../search/search.js';
import { FindButton } from '../search/search-button.js';
import { KeysSheet } from './keys-sheet.js';
import { LinkNotice } from './link-notice.js';
import { MeMenu } from './me-menu.js';
import styles from './shell.module.css';

/** The places that one goes to and comes back from. On a phone they stand below, under the thumb. */
const PLACES = [
  { to: '/today', words: 'today.title', Icon: IconSun },
  { to: '/board', words: 'board.title', Icon: IconLayoutKanban },
  { to: '/cases', words: 'nav.cases', Icon: IconFolders },
  { to: '/referrals', words: 'referral.title', Icon: IconSend },
  { to: '/actions', words: 'actions.nav', Icon: IconChecklist },
  { to: '/meetings', words: 'meetings.title', Icon: IconCalendarEvent },
  { to: '/agency', words: 'shell.agency', Icon: IconHome },
  { to: '/task-force', words: 'shell.taskForce', Icon: IconUsersGroup },
] as const;

/** What stands around every screen behind the door. */
export function Shell({ demonstration }: { demonstration: boolean }) {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  const navigate = useNavigate();
  const [keys, setKeys] = useState(false);
  const { me } = useSession();
  const { quiet } = useDirectory();
  const meets = holdsAny(me, MEETING_READERS);
  const refers = !quiet && holdsAny(me, REFERRAL_READERS);
  const isMine = (to: string) =>
    (meets || to !== '/meetings') && (refers || to !== '/referrals') && (!quiet || to !== '/board');
  const inCase = pathname.startsWith('/cases/');
  useFocusAfterMoving(pathname);
  useShortcut('?', () => setKeys(true));
  useShortcut('t', () => void navigate({ to: '/today' }));
  useShortcut('b', () => void (!quiet && navigate({ to: '/board' })));
  useShortcut('c', () => void navigate({ to: '/cases' }));
  useShortcut('r', () => void (refers && navigate({ to: '/referrals' })));
  useShortcut('a', () => void navigate({ to: '/actions' }));
  useShortcut('g', () => void (meets && navigate({ to: '/meetings' })));
  useShortcut('m', () => document.querySelector<HTMLElement>('[data-composer]')?.focus());
  return (
    <div className={styles.shell} data-in-case={inCase || undefined}>
      <a href="#content" className={styles.skip} onClick={focusContent}>
        {t('app.skip')}
      </a>
      <header className={styles.head}>
        <div className={styles.top} data-in-case={inCase || undefined}>
          <Link to="/today" className={styles.brand} activeProps={{}} inactiveProps={{}}>
            <Mark />
            <span className={styles.brandName}>{t('app.name')}</span>
          </Link>
          <nav
            className={styles.nav}
            aria-label={t('app.main')}
            data-many={meets || undefined}
            data-refers={refers || undefined}
          >
            {PLACES.filter(({ to }) => isMine(to)).map(({ to, words, Icon }) => (
              <Link key={to} to={to}>
                <Icon className={styles.navIcon} size={22} stroke={1.6} aria-hidden="true" />
                {t(words)}
                {to === '/referrals' && <ReferralsWaiting />}
                {to === '/actions' && <ActionsPressing />}
              </Link>
            ))}
          </nav>
          <div className={styles.end}>
            <FindButton />
            {demonstration && <span className={styles.demonstration}>{t('app.demonstration')}</span>}
            <MeMenu onKeys={() => setKeys(true)} />
          </div>
        </div>
        <LinkNotice />
      </header>
      <Outlet />
      <Search />
      <Announcer />
      <KeysSheet opened={keys} onClose={() => setKeys(false)} />
    </div>
  );
}

/** The address keeps its own meaning: the skip link moves the focus and leaves the history alone. */
function focusContent(event: React.MouseEvent) {
  event.preventDefault();
  document.getElementById('content')?.focus();
}

/** After moving to another screen reading goes on at its heading, unless the screen put the focus somewhere itself. */
function useFocusAfterMoving(pathname: string) {
  const before = useRef(pathname);
  useEffect(() => {
    if (before.current === pathname) return;
    before.current = pathname;
    const frame = requestAnimationFrame(() => {
      const active = document.activeElement;
      if (active?.matches('[data-composer]') || active?.closest('[role="dialog"]')) return;
      document.querySelector<HTMLElement>('main h1, h1')?.focus({ preventScroll: true });
    });
    return () => cancelAnimationFrame(frame);
  }, [pathname]);
}
