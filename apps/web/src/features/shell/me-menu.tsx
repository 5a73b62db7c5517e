import { Button, Popover, UnstyledButton, useMantineColorScheme, VisuallyHidden } from '@mantine/core';
import {
  IconCheck,
  IconDeviceDesktop,
  IconFirstAidKit,
  IconHeartHandshake,
  IconHome,
  IconKeyboard,
  IconLayoutKanban,
  IconLogout,
  IconMoon,
  IconSun,
  IconUserCircle,
  IconUsersGroup,
} from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { holdsAny, MEETING_READERS } from '#libs/domain';
import { useDirectory } from '../../live/directory.js';
import { useEntries, useSession } from '../../live/hooks.js';
import { http } from '../../live/http.js';
import { forgetDevice } from '../../live/kept/device.js';
import { meQuery } from '../../live/queries.js';
import { announce } from '../../ui/announcer.js';
import { Face } from '../../ui/face.js';
import { Sheet, SheetActs } from '../../ui/sheet.js';
import { LanguageChooser } from '../entry/language-chooser.js';
import { useEmergency } from '../glass/use-emergency.js';
import { REFERRAL_READERS } from '../referrals/referral-readers.js';
import { leaving } from './leaving.js';
import styles from './me-menu.module.css';
import { SeatSwitch } from './seat-switch.js';

const THEMES = [
  { value: 'light', words: 'me.light', Icon: IconSun },
  { value: 'dark', words: 'me.dark', Icon: IconMoon },
  { value: 'auto', words: 'me.system', Icon: IconDeviceDesktop },
] as const;

/** Who I am here, my account, my other seats, the language, the theme, the keys, and the way out. */
export function MeMenu({ onKeys }: { onKeys: () => void }) {
  const { t } = useTranslation();
  const { me } = useSession();
  const name = useQuery(meQuery).data?.me?.name ?? me.name;
  const directory = useDirectory();
  const agency = directory.agency(me.agencyId)?.name ?? '';
  // As beside it: where there are referrals as well, not every place has room.
  const refers = !directory.quiet && holdsAny(me, REFERRAL_READERS);
  const meets = holdsAny(me, MEETING_READERS);
  const emergency = useEmergency();
  const [opened, setOpened] = useState(false);
  const [asking, setAsking] = useState(false);
  const unsent = useEntries().filter((entry) => entry.state !== 'sent').length;
  const leave = () => {
    setOpened(false);
    if (unsent > 0) setAsking(true);
    else void signOut(t('me.signOutFailed'));
  };
  return (
    <>
      <Popover opened={opened} onChange={setOpened} position="bottom-end" width={264} trapFocus withinPortal={false}>
        <Popover.Target>
          <UnstyledButton className={styles.me} onClick={() => setOpened(!opened)}>
            <Face name={name} />
            <span className={styles.meWords}>
              <b>{name}</b>
              <span>{agency}</span>
            </span>
            <VisuallyHidden>{t('me.menu')}</VisuallyHidden>
          </UnstyledButton>
        </Popover.Target>
        <Popover.Dropdown className={styles.menu} aria-label={t('me.menu')}>
          <div className={styles.menuWho}>
            <b>{name}</b>
            {agency}
          </div>
          <Link to="/account" className={styles.menuItem} onClick={() => setOpened(false)}>
            <IconUserCircle size={18} stroke={1.6} aria-hidden="true" />
            {t('shell.account')}
          </Link>
          {!directory.quiet && (
            <Link to="/board" className={`${styles.menuItem} ${styles.onPhone}`} onClick={() => setOpened(false)}>
              <IconLayoutKanban size={18} stroke={1.6} aria-hidden="true" />
              {t('board.title')}
            </Link>
          )}
          {(emergency.opens || emergency.looksAfter) && (
            <Link to="/emergency" className={styles.menuItem} onClick={() => setOpened(false)}>
              <IconFirstAidKit size={18} stroke={1.6} aria-hidden="true" />
              {t('glass.title')}
            </Link>
          )}
          {refers && (
            <Link to="/agreements" className={styles.menuItem} onClick={() => setOpened(false)}>
              <IconHeartHandshake size={18} stroke={1.6} aria-hidden="true" />
              {t('agreements.title')}
            </Link>
          )}
          {refers && (
            <Link
              to="/agency"
              className={`${styles.menuItem} ${meets ? styles.onNarrow : styles.onPhone}`}
              onClick={() => setOpened(false)}
            >
              <IconHome size={18} stroke={1.6} aria-hidden="true" />
              {t('shell.agency')}
            </Link>
          )}
          {meets && (
            <Link
              to="/task-force"
              className={`${styles.menuItem} ${refers ? styles.onNarrow : styles.onPhone}`}
              onClick={() => setOpened(false)}
            >
              <IconUsersGroup size={18} stroke={1.6} aria-hidden="true" />
              {t('shell.taskForce')}
            </Link>
          )}
          {me.account && <SeatSwitch />}
          <div className={styles.language}>
            <LanguageChooser />
          </div>
          <ThemeChoice />
          <UnstyledButton
            className={styles.menuItem}
            onClick={() => {
              setOpened(false);
              onKeys();
            }}
          >
            <IconKeyboard size={18} stroke={1.6} aria-hidden="true" />
            {t('me.keys')}
          </UnstyledButton>
          <UnstyledButton className={styles.menuItem} onClick={leave}>
            <IconLogout size={18} stroke={1.6} aria-hidden="true" />
            {t('me.signOut')}
          </UnstyledButton>
        </Popover.Dropdown>
      </Popover>
      <Sheet opened={asking} onClose={() => setAsking(false)} title={t('me.unsentTitle')}>
        <p className={styles.text}>
          {t('me.unsent', { count: unsent })} {t('me.unsentStays')}
        </p>
        <SheetActs>
          <Button onClick={() => void signOut(t('me.signOutFailed'))}>{t('me.signOutAnyway')}</Button>
          <Button variant="filled" onClick={() => setAsking(false)} data-autofocus>
            {t('me.stay')}
          </Button>
        </SheetActs>
      </Sheet>
    </>
  );
}

function ThemeChoice() {
  const { t } = useTranslation();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <fieldset className={styles.themes}>
      <legend>{t('me.theme')}</legend>
      {THEMES.map(({ value, words, Icon }) => (
        <label key={value} className={styles.menuItem}>
          <input type="radio" name="theme" checked={colorScheme === value} onChange={() => setColorScheme(value)} />
          <Icon size={18} stroke={1.6} aria-hidden="true" />
          {t(words)}
          <IconCheck className={styles.check} size={16} aria-hidden="true" />
        </label>
      ))}
    </fieldset>
  );
}

/** Ends the session on the server and begins anew at the door, with nothing of this person left in the page. */
async function signOut(failed: string) {
  // Also where the server is not reached: whoever wants to go leaves nothing to be read on this device.
  await forgetDevice();
  leaving.set(true);
  try {
    await http('POST', '/api/sign-out', {});
    window.location.assign('/door');
  } catch {
    leaving.set(false);
    announce(failed);
  }
}
