import { useTranslation } from 'react-i18next';
import { type StagePosition, STAGES } from '#libs/domain';
import { atNoon, useDates } from '../../ui/dates.js';
import page from '../actions/action-page.module.css';
import styles from './stage-track.module.css';

/** The eight positions of the continuum in their order: those that the person holds, since when, and where something was last. */
export function StageTrack({ stages }: { stages: readonly StagePosition[] }) {
  const { t } = useTranslation();
  const dates = useDates();
  const held = new Map(stages.map((position) => [position.stage, position]));
  const latest = stages.reduce((last, position) => (position.latest > last ? position.latest : last), '');
  const day = (on: string) => dates.short(atNoon(on));
  const when = ({ since, latest: last }: StagePosition) =>
    since === last
      ? t('personFile.since', { day: day(since) })
      : t('personFile.sinceTo', { day: day(since), latest: day(last) });
  return (
    <section className={page.section}>
      <h2>{t('personFile.stages')}</h2>
      <p className={page.text}>{t(stages.length > 0 ? 'personFile.stagesText' : 'personFile.noStage')}</p>
      {stages.length > 0 && (
        <ol className={styles.track}>
          {STAGES.map((stage) => {
            const position = held.get(stage);
            return (
              <li key={stage} data-held={position ? (position.latest === latest ? 'now' : 'was') : undefined}>
                <i aria-hidden="true" />
                <b>{t(`fileStage.${stage}`)}</b>
                <span>{position ? when(position) : t('personFile.notYet')}</span>
              </li>
            );
          })}
        </ol>
      )}
    </section>
  );
}
