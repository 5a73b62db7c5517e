import { Button, type ButtonProps } from '@mantine/core';
import { IconAlertOctagonFilled, IconInfoCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './parts.module.css';
import { doesNotFit, problemWords } from './problem-words.js';

/**
 * What went wrong, said at once to those who listen. The place is always there, so that what comes into it is news.
 * @param wrong how to say here that what was given does not fit
 * @param words said instead of what an error would say
 */
export function Problem({ of: error, wrong, words }: { of?: unknown; wrong?: string; words?: string | null }) {
  const { t } = useTranslation();
  const said = words ?? (error ? (doesNotFit(error) && wrong) || problemWords(error, t) : null);
  return (
    <div role="alert" className={styles.problem}>
      {said && (
        <>
          <IconAlertOctagonFilled size={18} aria-hidden="true" />
          <p>{said}</p>
        </>
      )}
    </div>
  );
}

/** Something worth knowing that is no problem. */
export const Note = ({ children }: { children: ReactNode }) => (
  <div className={styles.note}>
    <IconInfoCircle size={18} stroke={1.6} aria-hidden="true" />
    <p>{children}</p>
  </div>
);

/** A button that says what is under way. It keeps the focus while it works; pressing it again does nothing. */
export const ActButton = ({ busy = false, words, busyWords, ...rest }: ActButtonProps) => (
  <Button
    type="submit"
    fullWidth
    {...rest}
    className={styles.act}
    aria-disabled={busy || undefined}
    data-busy={busy || undefined}
  >
    {busy ? (busyWords ?? words) : words}
  </Button>
);

interface ActButtonProps extends ButtonProps {
  busy?: boolean;
  words: string;
  busyWords?: string;
  type?: 'submit' | 'button';
  form?: string;
  onClick?: () => void;
}

/** The fields of a form, one below the other. Enter in any of them sends it. */
export const Fields = ({ id, onSubmit, children }: { id?: string; onSubmit: () => void; children: ReactNode }) => (
  <form
    id={id}
    className={styles.fields}
    noValidate
    onSubmit={(event) => {
      event.preventDefault();
      onSubmit();
    }}
  >
    {children}
  </form>
);

/** Between two ways of doing the same. */
export const Or = ({ words }: { words: string }) => (
  <div className={styles.or} aria-hidden="true">
    {words}
  </div>
);

/** A quiet way to another screen or another way, at the end of this one. */
export const Aside = ({ children }: { children: ReactNode }) => <div className={styles.aside}>{children}</div>;
