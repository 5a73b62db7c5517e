import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { allows, type SeriesView } from '#libs/domain';
import { useSession } from '../../../live/hooks.js';
import { seriesQuery } from '../../../live/meetings-query.js';
import { announce } from '../../../ui/announcer.js';
import { Row, Rows, Section } from '../../people/page.js';
import { ActProblem } from '../../people/act-problem.js';
import { ActOn } from '../../people/row-acts.js';
import { useDoing } from '../../people/sending.js';
import { showingAtOnce } from '../../people/showing-at-once.js';
import { dayInWords } from '../list/when-words.js';
import { nextPrepared } from './series-dates.js';
import styles from './series.module.css';

/** What is kept for later, each to be put on the next agenda. */
export function Backlog({ view }: { view: SeriesView }) {
  const { t } = useTranslation();
  const { me } = useSession();
  const may = allows('item.schedule', me, ['table', 'in_meeting']);
  const next = nextPrepared(view);
  return (
    <Section
      title={t('series.backlog')}
      count={view.backlog.length}
      text={may && view.backlog.length > 0 && !next ? t('series.onNextNone') : undefined}
    >
      {view.backlog.length === 0 ? (
        <p className={styles.none}>{t('series.backlogNone')}</p>
      ) : (
        <Rows>
          {view.backlog.map((kept) => (
            <li key={kept.item.itemId}>
              <Kept kept={kept} view={view} may={may} />
            </li>
          ))}
        </Rows>
      )}
    </Section>
  );
}

function Kept({ kept, view, may }: { kept: SeriesView['backlog'][number]; view: SeriesView; may: boolean }) {
  const { t, i18n } = useTranslation();
  const queries = useQueryClient();
  const { busy, problem, run } = useDoing();
  const next = nextPrepared(view);
  const { item } = kept;
  const title = kept.title ?? t('agenda.restricted');
  const notes = [
    t(`agenda.kind.${item.kind}`),
    t('meetings.minutes', { minutes: item.minutes }),
    ...(item.carried > 0
      ? [t('agenda.carried', { count: item.carried, day: dayInWords(dayOf(item.since), i18n.language) })]
      : []),
  ];
  const put = async (meetingId: string, day: string) => {
    const without = (now: SeriesView) => ({
      ...now,
      backlog: now.backlog.filter((one) => one.item.itemId !== item.itemId),
    });
    const done = await run((send) =>
      showingAtOnce(queries, seriesQuery(view.seriesId), without, () =>
        send('POST', `/api/meetings/${meetingId}/item/schedule`, { itemId: item.itemId }),
      ),
    );
    if (done) announce(t('series.onNextDone', { day: dayInWords(day, i18n.language) }));
  };
  return (
    <Row
      title={title}
      notes={[notes.join(', ')]}
      waits={busy}
      acts={
        may &&
        next && (
          <ActOn
            act={t('series.onNext')}
            on={title}
            busy={busy}
            onClick={() => void put(next.meetingId, next.start.date)}
          />
        )
      }
    >
      <ActProblem of={problem} />
    </Row>
  );
}

const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10);
