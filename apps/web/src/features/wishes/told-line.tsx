import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { type CommandAnswer, parseStream, type ToldRow } from '#libs/domain';
import { toldQuery } from '../../live/queries.js';
import { announce } from '../../ui/announcer.js';
import { useDates } from '../../ui/dates.js';
import { noticeWords } from '../actions/reminder-words.js';
import { ActProblem } from '../people/act-problem.js';
import { Row } from '../people/page.js';
import { ActOn } from '../people/row-acts.js';
import { useDoing } from '../people/sending.js';
import { useMoment } from './use-moment.js';
import styles from './wishes.module.css';

/** One thing that I was reminded of. What can wait is put off from here, or not any more. */
export function ToldLine({ row }: { row: ToldRow }) {
  const { t } = useTranslation();
  const dates = useDates();
  const moment = useMoment();
  const queries = useQueryClient();
  const { busy, problem, run } = useDoing();
  const { kind: about, stream, subjectId, title, handle, told, standsIn, ways, at, laterUntil, canWait } = row;
  const as = t(`wishes.${told}`);
  // Of a step of a referral, an opening in an emergency, or an agreement nothing is told but that there is one.
  const step = about === 'action' ? null : t(TOLD[about]);
  const name = title ?? step ?? t('toldLately.unread');
  const putOff = async (on: boolean) => {
    const done = await run(async (send) => {
      const { kind, id } = parseStream(stream!)!;
      const path = `/api/${kind === 'part' ? 'parts' : 'cases'}/${id}/actions/${subjectId}/snooze`;
      const { result } = await send<CommandAnswer & { result: { until: string | null } }>('POST', path, { on });
      announce(result.until ? t('toldLately.saved', { when: moment(result.until) }) : t('toldLately.woken'));
    });
    if (done) await queries.invalidateQueries({ queryKey: toldQuery.queryKey });
  };
  return (
    <Row
      title={
        step !== null ? (
          <ToSubject about={about} subjectId={subjectId} name={name} />
        ) : title === null ? (
          name
        ) : (
          <Link to="/actions/$actionId" params={{ actionId: subjectId }}>
            {name}
          </Link>
        )
      }
      notes={[
        <>
          {handle ? t('toldLately.of', { handle, told: as }) : as}
          {standsIn && `, ${t('toldLately.for')}`}
          {', '}
          <time dateTime={at}>{dates.brief(new Date(at), new Date())}</time>
        </>,
        <span className={styles.ways}>
          {ways.map((way, place) => (
            <span key={place}>{noticeWords(way, t)}</span>
          ))}
        </span>,
        ...(laterUntil ? [t('toldLately.again', { when: moment(laterUntil) })] : []),
        ...(problem ? [<ActProblem of={problem} />] : []),
      ]}
      acts={
        canWait && stream ? (
          <ActOn
            act={t(laterUntil ? 'toldLately.wake' : 'toldLately.later')}
            on={name}
            busy={busy}
            onClick={() => void putOff(!laterUntil)}
          />
        ) : null
      }
    />
  );
}

const TOLD = { referral: 'referrals.told', glass: 'glass.told', share: 'share.told' } as const;

/** Leads to what one was told of, where it has a page of its own. */
function ToSubject({ about, subjectId, name }: { about: ToldRow['kind']; subjectId: string; name: string }) {
  if (about === 'referral')
    return (
      <Link to="/referrals/$referralId" params={{ referralId: subjectId }}>
        {name}
      </Link>
    );
  if (about === 'glass')
    return (
      <Link to="/emergency/$glassId" params={{ glassId: subjectId }}>
        {name}
      </Link>
    );
  if (about === 'share')
    return (
      <Link to="/agreements/$shareId" params={{ shareId: subjectId }}>
        {name}
      </Link>
    );
  return name;
}
