import { useTranslation } from 'react-i18next';
import type { SeriesView } from '#libs/domain';
import { useDirectory } from '../../../live/directory.js';
import { Bench, Seat } from '../../../ui/seat.js';
import { useNames } from '../../cases/case-names.js';
import { daysIn } from '../../calendar/days-in-words.js';
import { Fact, Facts, Section } from '../../people/page.js';
import { planInWords } from './rule-words.js';
import { quorumInWords } from '../quorum-words.js';
import styles from './series.module.css';

/** How a series meets: when, who has a place, when it may decide, who leads. */
export function SeriesFacts({ view: { plan, nextChairId } }: { view: SeriesView }) {
  const { t, i18n } = useTranslation();
  const directory = useDirectory();
  const names = useNames(directory);
  const reading = { t, language: i18n.language };
  const { list } = daysIn(i18n.language);
  const agencies = list(plan.seatIds.map(names.agency));
  const days = (count: number) => t('series.workingDays', { count });
  return (
    <Section title={t('series.how')}>
      <Facts>
        <Fact name={t('series.when')} note={t(`series.closed.${plan.rule.closedDays}`)}>
          {planInWords(plan, reading)}
        </Fact>
        <Fact name={t('series.lasts')}>{t('meetings.minutes', { minutes: plan.minutes })}</Fact>
        <Fact name={t('series.seats')} note={agencies}>
          <span className={styles.bench}>
            <Bench label={agencies}>
              {plan.seatIds.map((id) => (
                <Seat key={id} letters={names.letters(id)} name={names.agency(id)} us={directory.isUs(id)} />
              ))}
            </Bench>
          </span>
        </Fact>
        <Fact name={t('series.decides')} note={t(`series.vote.${plan.vote ?? 'none'}`)}>
          {quorumInWords(plan.quorum, { ...reading, agency: names.agency })}
        </Fact>
        <Fact name={t('series.deadlines')}>
          {t('series.deadlinesText', { propose: days(plan.proposeDays), call: days(plan.callDays) })}
        </Fact>
        <Fact
          name={t('series.rota')}
          note={nextChairId ? t('series.rotaNext', { name: names.person(nextChairId) }) : undefined}
        >
          {plan.rotaIds?.length ? list(plan.rotaIds.map(names.person)) : t('series.rotaNone')}
        </Fact>
        <Fact name={t('series.code')}>
          {t('series.codeAs', { code: plan.code, year: String(new Date().getFullYear()) })}
        </Fact>
      </Facts>
    </Section>
  );
}
