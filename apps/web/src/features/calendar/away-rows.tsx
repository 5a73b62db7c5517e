import { IconPencil, IconX } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { AbsenceRow, CalendarView } from '#libs/domain';
import { calendarQuery } from '../../live/queries.js';
import { announce } from '../../ui/announcer.js';
import { Face } from '../../ui/face.js';
import { ActProblem } from '../people/act-problem.js';
import { Panel, Row, Rows } from '../people/page.js';
import { RowActs } from '../people/row-acts.js';
import { useDoing } from '../people/sending.js';
import { showingAtOnce } from '../people/showing-at-once.js';
import { withoutAbsence } from './calendar-changes.js';
import styles from './calendar.module.css';
import { daysIn } from './days-in-words.js';

/** Who is away from when to when, and who stands in. Of myself alone it is not said again who it is. */
export function AwayRows({ absences, none, ...rest }: AwayRowsProps) {
  if (absences.length === 0) {
    return (
      <Panel>
        <p className={styles.none}>{none}</p>
      </Panel>
    );
  }
  return (
    <Rows>
      {absences.map((absence) => (
        <li key={absence.id}>
          <AwayRow absence={absence} {...rest} />
        </li>
      ))}
    </Rows>
  );
}

interface AwayRowsProps {
  absences: readonly AbsenceRow[];
  /** What is said where nobody is. */
  none: string;
  mine: boolean;
  today: string;
  nameOf: (personId: string) => string;
  may: (personId: string) => boolean;
  onChange: (absence: AbsenceRow) => void;
  /** An absence was taken back: its row is gone. */
  onEnded: () => void;
}

interface AwayRowProps extends Omit<AwayRowsProps, 'absences' | 'none'> {
  absence: AbsenceRow;
}

function AwayRow({ absence, mine, today, nameOf, may, onChange, onEnded }: AwayRowProps) {
  const { t, i18n } = useTranslation();
  const queries = useQueryClient();
  const { problem, run } = useDoing();
  const { id, personId, first, last, deputyId } = absence;
  const name = nameOf(personId);
  const days = daysIn(i18n.language).span(first, last);
  const deputy = deputyId ? t('away.standsIn', { name: nameOf(deputyId) }) : t('away.nobodyStandsIn');
  const end = async () => {
    const done = await run((send) =>
      showingAtOnce<CalendarView>(
        queries,
        calendarQuery,
        (now) => withoutAbsence(now, id),
        () => send('DELETE', `/api/absences/${id}`),
      ),
    );
    if (!done) return;
    announce(t('away.ended', { name, days }));
    onEnded();
  };
  return (
    <Row
      sign={!mine && <Face name={name} />}
      title={mine ? days : name}
      tag={first <= today ? t('away.now') : null}
      notes={mine ? [deputy] : [days, deputy]}
      acts={
        may(personId) && (
          <RowActs
            on={mine ? days : name}
            first={{ words: t('people.change'), Icon: IconPencil, act: () => onChange(absence) }}
            others={[{ words: t('away.end'), Icon: IconX, act: () => void end() }]}
          />
        )
      }
    >
      <ActProblem of={problem} />
    </Row>
  );
}
