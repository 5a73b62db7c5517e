import { ActionIcon, Popover, UnstyledButton } from '@mantine/core';
import { IconDots, type IconProps } from '@tabler/icons-react';
import { type ComponentType, useRef, useState } from 'react';
import styles from './forms.module.css';

export interface MoreAct {
  words: string;
  Icon: ComponentType<IconProps>;
  act: () => void;
}

/** What can be done more rarely, behind the dots. Nothing stands there when there is nothing. */
export function MoreActs({ label, acts }: { label: string; acts: readonly MoreAct[] }) {
  const [opened, setOpened] = useState(false);
  const dots = useRef<HTMLButtonElement>(null);
  if (acts.length === 0) return null;
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" trapFocus returnFocus>
      <Popover.Target>
        <ActionIcon ref={dots} className={styles.dots} aria-label={label} onClick={() => setOpened(!opened)}>
          <IconDots size={20} stroke={1.6} aria-hidden="true" />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown className={styles.more} aria-label={label}>
        {acts.map(({ words, Icon, act }) => (
          <UnstyledButton
            key={words}
            className={styles.moreAct}
            onClick={() => {
              setOpened(false);
              // What opens now gives the focus back to where it was: not to what is about to vanish.
              dots.current?.focus();
              act();
            }}
          >
            <Icon size={18} stroke={1.6} aria-hidden="true" />
            {words}
          </UnstyledButton>
        ))}
      </Popover.Dropdown>
    </Popover>
  );
}
