import { Button, NativeSelect } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 } from 'uuid';
import type { AbsenceRow, CalendarView, PersonView } from '#libs/domain';
import { calendarQuery } from '../../live/queries.js';
import { announce } from '../../ui/announcer.js';
import { SheetActs } from '../../ui/sheet.js';
import { ActProblem } from '../people/act-problem.js';
import { ActSheet } from '../people/confirming.js';
import { DoButton } from '../people/do-button.js';
import styles from '../people/forms.module.css';
import { useDoing } from '../people/sending.js';
import { showingAtOnce } from '../people/showing-at-once.js';
import { isAwayThen } from './ahead.js';
import { withAbsence } from './calendar-changes.js';
import type { CalendarNow } from './calendar-now.js';
import { DaysFields } from './days-fields.js';
import { daysIn } from './days-in-words.js';
import { DeputyChoice } from './deputy-choice.js';
import { wrongDays } from './given-days.js';

/** Says from when to when somebody is away, and who stands in. */
export function AwaySheet({ asked, onClose, title, ...rest }: AwaySheetProps) {
  return (
    <ActSheet opened={asked !== null} onClose={onClose} title={title}>
      {asked && <Away asked={asked} onClose={onClose} {...rest} />}
    </ActSheet>
  );
}

/** An absence that is to be changed, or one that is new: its person may still be open. */
export type AskedAway = AbsenceRow | { personId: string };

interface AwaySheetProps extends CalendarNow {
  /** Whose absence is asked for; null while nobody asks. */
  asked: AskedAway | null;
  title: string;
  onClose: () => void;
  /** Who may be away and stand in here: the people of an agency. */
  people: readonly Pick<PersonView, 'id' | 'name'>[];
}

function Away({
  asked,
  onClose,
  calendar,
  today,
  people,
}: Omit<AwaySheetProps, 'asked' | 'title'> & { asked: AskedAway }) {
  const { t, i18n } = useTranslation();
  const queries = useQueryClient();
  const { busy, problem, run, clear } = useDoing();
  const [tried, setTried] = useState(false);
  const [said, setSaid] = useState<AbsenceRow>(() => ({
    id: v7(),
    first: today,
    last: today,
    deputyId: null,
    ...asked,
  }));
  const set = (change: Partial<AbsenceRow>) => {
    setSaid({ ...said, ...change });
    clear();
  };
  const { id, personId, first, last, deputyId } = said;
  const name = people.find((person) => person.id === personId)?.name ?? t('app.somebody');

  const save = async (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (!personId || Object.values(wrongDays(said)).some(Boolean)) return;
    const body = { personId, first, last, ...(deputyId ? { deputyId } : {}) };
    const done = await run((send) =>
      showingAtOnce<CalendarView>(
        queries,
        calendarQuery,
        (now) => withAbsence(now, said),
        () => send('PUT', `/api/absences/${id}`, body),
      ),
    );
    if (!done) return;
    announce(t('away.saved', { name, days: daysIn(i18n.language).span(first, last) }));
    onClose();
  };
  return (
    <form onSubmit={(event) => void save(event)} noValidate>
      <div className={styles.fields}>
        {!asked.personId && (
          <NativeSelect
            label={t('away.who')}
            value={personId}
            onChange={({ currentTarget: { value } }) =>
              set({ personId: value, deputyId: deputyId === value ? null : deputyId })
            }
            error={tried && !personId && t('away.whoMissing')}
            data={[
              { value: '', label: t('away.whoChoose') },
              ...people.map((person) => ({ value: person.id, label: person.name })),
            ]}
            data-autofocus
          />
        )}
        <DaysFields days={said} tried={tried} focus={asked.personId !== ''} onChange={set} />
        <DeputyChoice
          people={people.filter((person) => person.id !== personId)}
          chosen={deputyId}
          isAway={(person) => isAwayThen(calendar, person, first, last)}
          onChange={(deputy) => set({ deputyId: deputy })}
        />
        <ActProblem of={problem} />
      </div>
      <SheetActs>
        <Button onClick={onClose}>{t('app.cancel')}</Button>
        <DoButton busy={busy}>{t('people.save')}</DoButton>
      </SheetActs>
    </form>
  );
}
