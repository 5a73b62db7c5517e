import { ActionIcon, Button, TextInput } from '@mantine/core';
import { IconMinus, IconPlus } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TALLY_KINDS, TALLY_MAX, type TallyKind } from '#libs/domain';
import { talliesQuery } from '../../live/tallies-query.js';
import { useActOnce } from '../../live/use-act-once.js';
import { announce } from '../../ui/announcer.js';
import { OneOf } from '../../ui/one-of.js';
import { Sheet, SheetActs } from '../../ui/sheet.js';
import { Problem } from '../entry/parts.js';
import { countIn } from './tally-days.js';
import styles from './tally.module.css';

/** Counts what was given to people who want no file: what, how many, on which day, and nothing of anybody. */
export function TallySheet({ opened, today, onClose }: { opened: boolean; today: string; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Sheet opened={opened} onClose={onClose} title={t('tally.sheet')}>
      <Counting today={today} onClose={onClose} />
    </Sheet>
  );
}

function Counting({ today, onClose }: { today: string; onClose: () => void }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const { act, problem, busy } = useActOnce();
  const [kind, setKind] = useState<TallyKind>('contact');
  const [typed, setTyped] = useState('1');
  const [on, setOn] = useState(today);
  const [fault, setFault] = useState<'count' | 'on' | null>(null);
  const count = countIn(typed);
  const step = (by: number) => {
    setTyped(String(Math.min(TALLY_MAX, Math.max(1, (count ?? 0) + by))));
    setFault(null);
  };
  const submit = async () => {
    const found = count === null ? 'count' : on === '' || on > today ? 'on' : null;
    setFault(found);
    if (found || busy || !(await act('/api/tallies', { kind, count, on }))) return;
    await queries.invalidateQueries({ queryKey: talliesQuery.queryKey });
    announce(t('tally.done'));
    onClose();
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <div className={styles.fields}>
        <p className={styles.text}>{t('tally.text')}</p>
        {problem && <Problem words={problem} />}
        <OneOf
          legend={t('tally.kind')}
          value={kind}
          onChange={setKind}
          options={TALLY_KINDS.map((value) => ({ value, label: t(`tally.kindName.${value}`) }))}
        />
        <div className={styles.count}>
          <TextInput
            label={t('tally.count')}
            inputMode="numeric"
            value={typed}
            error={fault === 'count' && t('tally.wrongCount')}
            onChange={({ currentTarget }) => {
              setTyped(currentTarget.value);
              setFault(null);
            }}
          />
          <span className={styles.steps}>
            <ActionIcon variant="default" aria-label={t('tally.less')} onClick={() => step(-1)}>
              <IconMinus size={18} stroke={1.8} aria-hidden="true" />
            </ActionIcon>
            <ActionIcon variant="default" aria-label={t('tally.more')} onClick={() => step(1)}>
              <IconPlus size={18} stroke={1.8} aria-hidden="true" />
            </ActionIcon>
          </span>
        </div>
        <TextInput
          type="date"
          label={t('tally.on')}
          max={today}
          value={on}
          error={fault === 'on' && t('tally.wrongDay')}
          onChange={({ currentTarget }) => {
            setOn(currentTarget.value);
            setFault(null);
          }}
        />
      </div>
      <SheetActs>
        <Button onClick={onClose}>{t('app.cancel')}</Button>
        <Button type="submit" variant="filled" aria-disabled={busy || undefined}>
          {t('tally.submit')}
        </Button>
      </SheetActs>
    </form>
  );
}
