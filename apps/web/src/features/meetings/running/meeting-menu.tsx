import { Button, Popover, UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconDotsVertical } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { menuEntries } from './menu-entries.js';
import styles from './bar.module.css';
import { useRunning } from './running-context.js';

/** What is done with a meeting more rarely than the eight verbs: roll, order, chair, closing, and one's own coming and going. */
export function MeetingMenu() {
  const { t } = useTranslation();
  const running = useRunning();
  const [opened, setOpened] = useState(false);
  const { view, open, act, actor } = running;
  const entries = menuEntries(running);
  const choose = (entry: (typeof entries)[number]) => {
    setOpened(false);
    if ('sheet' in entry) open(entry.sheet);
    else void act(entry.command, entry.command === 'chair.pass' ? { way: 'taken', toId: actor.personId } : {});
  };
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" width={264} trapFocus withinPortal={false}>
      <Popover.Target>
        <Button className={styles.menuButton} onClick={() => setOpened(!opened)} aria-label={t('running.menu.title')}>
          <span className={styles.menuWords}>
            {t('running.menu.title')}
            <IconChevronDown size={16} stroke={1.6} aria-hidden="true" />
          </span>
          <IconDotsVertical className={styles.menuDots} size={20} stroke={1.6} aria-hidden="true" />
        </Button>
      </Popover.Target>
      <Popover.Dropdown className={styles.menu} aria-label={t('running.menu.title')}>
        {entries.map((entry) => (
          <UnstyledButton key={entry.words} className={styles.menuItem} onClick={() => choose(entry)}>
            {t(`running.menu.${entry.words}`)}
          </UnstyledButton>
        ))}
        <Link
          to="/meetings/$meetingId/screen"
          params={{ meetingId: view.meeting.meetingId }}
          className={styles.menuItem}
          target="_blank"
        >
          {t('running.menu.screen')}
        </Link>
      </Popover.Dropdown>
    </Popover>
  );
}
