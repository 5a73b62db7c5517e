import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Directory } from '../../live/directory.js';
import { useSession } from '../../live/hooks.js';
import { Sheet, SheetActs } from '../../ui/sheet.js';
import { HolderChoices } from './act-sheet-choices.js';
import { WordsField } from './act-sheet-fields.js';
import styles from './act-sheet.module.css';

/** Asks once what a step with several needs: one line for all of them, or the person who does them. */
export function BulkSheet({ asked, count, directory, onGive, onClose }: BulkSheetProps) {
  const { t } = useTranslation();
  const give = (more: object) => {
    onGive(more);
    onClose();
  };
  return (
    <Sheet
      opened={asked !== null}
      onClose={onClose}
      title={asked ? t(asked === 'finish' ? 'actions.bulkDone' : 'actions.bulkGive') : ''}
    >
      {asked === 'finish' && <OneLine count={count} onGive={give} onClose={onClose} />}
      {asked === 'hold' && <OnePerson directory={directory} onGive={give} onClose={onClose} />}
    </Sheet>
  );
}

interface BulkSheetProps {
  asked: 'finish' | 'hold' | null;
  count: number;
  directory: Directory;
  onGive: (more: object) => void;
  onClose: () => void;
}

type Asks = Pick<BulkSheetProps, 'onGive' | 'onClose'>;

function OneLine({ count, onGive, onClose }: Asks & { count: number }) {
  const { t } = useTranslation();
  const [words, setWords] = useState('');
  const [wrong, setWrong] = useState(false);
  return (
    <Form
      text={t('actions.bulkDoneText', { count })}
      submit={t('actSheet.finish.submit')}
      onSubmit={() => (words.trim() ? onGive({ words: words.trim() }) : setWrong(true))}
      onClose={onClose}
    >
      <WordsField label={t('actSheet.finish.words')} value={words} onChange={setWords} wrong={wrong} />
    </Form>
  );
}

function OnePerson({ directory, onGive, onClose }: Asks & { directory: Directory }) {
  const { t } = useTranslation();
  const { me } = useSession();
  const [personId, setPersonId] = useState<string | null | undefined>(undefined);
  const people = directory.agency(me.agencyId)?.people.filter(({ disabled }) => !disabled) ?? [];
  return (
    <Form
      text={t('actions.bulkGiveText')}
      submit={t('actSheet.hold.submit')}
      onSubmit={() => personId && onGive({ personId })}
      onClose={onClose}
    >
      <HolderChoices people={people} value={personId} onChange={setPersonId} mayBeNobody={false} />
    </Form>
  );
}

function Form({ text, submit, onSubmit, onClose, children }: FormProps) {
  const { t } = useTranslation();
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      <div className={styles.fields}>
        {children}
        <p className={styles.text}>{text}</p>
      </div>
      <SheetActs>
        <Button onClick={onClose}>{t('app.cancel')}</Button>
        <Button type="submit" variant="filled">
          {submit}
        </Button>
      </SheetActs>
    </form>
  );
}

interface FormProps {
  text: string;
  submit: string;
  onSubmit: () => void;
  onClose: () => void;
  children: ReactNode;
}
