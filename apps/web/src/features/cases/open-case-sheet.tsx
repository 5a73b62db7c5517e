import { Button, TextInput } from '@mantine/core';
import { IconAlertOctagonFilled } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { HANDLE_MAX } from '#libs/domain';
import { useCell, useSession } from '../../live/hooks.js';
import { NEW_CASES } from '../../live/session.js';
import { announce } from '../../ui/announcer.js';
import { Sheet, SheetActs } from '../../ui/sheet.js';
import { refusalWords } from '../../words/refusal-words.js';
import styles from './sheets.module.css';

/** Asks for the name to use and opens a case. */
export function OpenCaseSheet({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Sheet opened={opened} onClose={onClose} title={t('open.title')}>
      <Name onClose={onClose} />
    </Sheet>
  );
}

/** How long the sheet waits for the answer (ms) before it leaves the case to the outbox. */
const WAIT_MS = 4000;

function Name({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const { outbox, link } = useSession();
  const { up } = useCell(link);
  const navigate = useNavigate();
  const [handle, setHandle] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [opening, setOpening] = useState(false);

  const open = async () => {
    if (!handle.trim()) return setProblem(t('open.empty'));
    setOpening(true);
    const entry = await outbox.add(NEW_CASES, 'case.open', { handle: handle.trim() });
    const tooLong = new Promise<null>((resolve) => setTimeout(() => resolve(null), up ? WAIT_MS : 0));
    const outcome = await Promise.race([outbox.outcome(entry.id), tooLong]);
    if (outcome?.kind === 'refused') {
      // It is asked for again here, so it does not also stand in the list.
      await outbox.takeBack(entry.id);
      setOpening(false);
      return setProblem(refusalWords(outcome.refusal, t));
    }
    onClose();
    if (outcome?.kind !== 'done') return announce(t('open.kept'));
    const { caseId } = outcome.answer.result as { caseId: string };
    await navigate({ to: '/cases/$caseId', params: { caseId } });
  };

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void open();
      }}
    >
      <TextInput
        label={t('open.name')}
        description={t('open.hint')}
        value={handle}
        maxLength={HANDLE_MAX}
        autoComplete="off"
        data-autofocus
        error={problem && <Problem words={problem} />}
        onChange={(event) => {
          setHandle(event.currentTarget.value);
          setProblem(null);
        }}
      />
      <p className={styles.text}>{t('open.readers')}</p>
      <SheetActs>
        <Button onClick={onClose}>{t('app.cancel')}</Button>
        <Button type="submit" variant="filled" disabled={opening}>
          {opening ? t('open.opening') : t('open.submit')}
        </Button>
      </SheetActs>
    </form>
  );
}

const Problem = ({ words }: { words: string }) => (
  <span className={styles.problem}>
    <IconAlertOctagonFilled size={16} aria-hidden="true" />
    {words}
  </span>
);
