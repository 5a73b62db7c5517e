import { useTranslation } from 'react-i18next';
import type { ReminderHealth } from '#libs/domain';
import { useDates } from '../../ui/dates.js';
import { Fact, Facts, Section } from '../people/page.js';
import { lastsInWords } from './lasts.js';

/** How many wait, are held, are tried again and are still to come, and when somebody last looked. */
export function HealthFacts({ health }: { health: ReminderHealth }) {
  const { t, i18n } = useTranslation();
  const dates = useDates();
  const number = (value: number): string => value.toLocaleString(i18n.language);
  const { oldestDueSeconds, waiting, held, retrying, planned, lookedAt } = health;
  const looked = lookedAt === null ? null : new Date(lookedAt);
  return (
    <Section title={t('health.now')}>
      <Facts>
        <Fact name={t('health.longest')}>
          {oldestDueSeconds > 0 ? lastsInWords(oldestDueSeconds, i18n.language) : t('health.nothingDue')}
        </Fact>
        <Fact name={t('health.waiting')}>{number(waiting)}</Fact>
        <Fact name={t('health.held')} note={held > 0 && t('health.heldMeans')}>
          {number(held)}
        </Fact>
        <Fact name={t('health.retrying')} note={retrying > 0 && t('health.retryingMeans')}>
          {number(retrying)}
        </Fact>
        <Fact name={t('health.planned')}>{number(planned)}</Fact>
        <Fact name={t('health.looked')}>
          {looked ? t('health.at', { day: dates.day(looked), time: dates.time(looked) }) : t('health.never')}
        </Fact>
      </Facts>
    </Section>
  );
}
