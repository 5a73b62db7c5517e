import { Button, type ButtonProps } from '@mantine/core';
import type { ReactNode, Ref } from 'react';
import styles from './forms.module.css';

/** The button that does it. It keeps the focus while it works; pressing it again does nothing. */
export const DoButton = ({ busy, type = 'submit', ...rest }: DoButtonProps) => (
  <Button
    variant="filled"
    type={type}
    {...rest}
    className={styles.do}
    aria-disabled={busy || undefined}
    aria-busy={busy || undefined}
  />
);

interface DoButtonProps extends ButtonProps {
  busy: boolean;
  type?: 'submit' | 'button';
  onClick?: () => void;
  ref?: Ref<HTMLButtonElement>;
  children: ReactNode;
}
