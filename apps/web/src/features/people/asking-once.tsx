import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { SheetActs } from '../../ui/sheet.js';
import { ActProblem } from './act-problem.js';
import { ActSheet } from './confirming.js';
import { DoButton } from './do-button.js';
import styles from './forms.module.css';
import { type Send, useDoing } from './sending.js';

/** Asks once, in words, before something ends, and says what stays. */
export function AskingOnce({ opened, onClose, title, ...rest }: AskingOnceProps) {
  return (
    <ActSheet opened={opened} onClose={onClose} title={title}>
      <Question onClose={onClose} {...rest} />
    </ActSheet>
  );
}

function Question({ onClose, children, submit, act, onDone, illegal }: Omit<AskingOnceProps, 'opened' | 'title'>) {
  const { t } = useTranslation();
  const { busy, problem, run } = useDoing();
  const go = async () => {
    if (!(await run(act))) return;
    onClose();
    onDone?.();
  };
  return (
    <>
      <div className={styles.fields}>
        <div className={styles.text}>{children}</div>
        <ActProblem of={problem} illegal={illegal} />
      </div>
      <SheetActs>
        <Button onClick={onClose} data-autofocus>
          {t('app.cancel')}
        </Button>
        <DoButton type="button" busy={busy} onClick={() => void go()}>
          {submit}
        </DoButton>
      </SheetActs>
    </>
  );
}

interface AskingOnceProps {
  opened: boolean;
  onClose: () => void;
  title: string;
  /** What it means, and what stays. */
  children: ReactNode;
  submit: string;
  act: (send: Send) => Promise<void>;
  onDone?: () => void;
  /** Why it cannot be, where the server finds that it cannot. */
  illegal?: string;
}
