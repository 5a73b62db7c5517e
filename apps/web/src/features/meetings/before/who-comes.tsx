import { IconCircleCheck, IconCircleDashed } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { forecastQuorum } from '#libs/domain';
import { Seat } from '../../../ui/seat.js';
import { lacksInWords, quorumInWords } from '../quorum-words.js';
import { useAgenda } from './agenda-context.js';
import styles from './agenda.module.css';
import { type SeatComing, seatsComing } from './seats-coming.js';

/** Who says that they come, seat by seat, and whether there would be enough to decide (D3). */
export function WhoComes() {
  const { t, i18n } = useTranslation();
  const { view, agency } = useAgenda();
  const quorum = forecastQuorum(view);
  const naming = { t, language: i18n.language, agency };
  const rule = quorumInWords(view.meeting.rules.quorum, naming);
  const lacks = lacksInWords(quorum, naming);
  const Shape = quorum.met ? IconCircleCheck : IconCircleDashed;
  return (
    <section className={`${styles.card} ${styles.who}`} aria-labelledby="agenda-comes">
      <h2 id="agenda-comes">{t('agenda.comes')}</h2>
      <div className={styles.quorum} data-met={quorum.met || undefined}>
        <Shape size={22} stroke={1.8} aria-hidden="true" />
        <div>
          <b>{t(quorum.met ? 'agenda.comesEnough' : 'agenda.comesNotYet')}</b>
          <p>
            {t('agenda.comesOf', { present: quorum.present, of: quorum.of, rule })}
            {lacks.length > 0 && ` ${lacks.join('; ')}.`}
          </p>
        </div>
      </div>
      <ul className={styles.seats}>
        {seatsComing(view).map((seat) => (
          <OneSeat key={seat.agencyId} seat={seat} />
        ))}
      </ul>
    </section>
  );
}

function OneSeat({ seat: { agencyId, filled, state, reply } }: { seat: SeatComing }) {
  const { t } = useTranslation();
  const { agency, letters, person, directory } = useAgenda();
  const words =
    state === 'none'
      ? t(filled ? 'agenda.noReply' : 'agenda.vacant')
      : reply?.deputyId
        ? t('agenda.reply.standInIs', { name: person(reply.deputyId) })
        : t(`agenda.reply.${state}`);
  return (
    <li data-state={state}>
      <Seat letters={letters(agencyId)} name={agency(agencyId)} us={directory.isUs(agencyId)} />
      <span>
        {agency(agencyId)}
        {reply?.by && <small>{t('agenda.enteredBy', { name: person(reply.by) })}</small>}
      </span>
      <span>{words}</span>
    </li>
  );
}
