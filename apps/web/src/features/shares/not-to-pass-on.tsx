import { useTranslation } from 'react-i18next';
import { type DisclosureNotice, type Language, LANGUAGES, REDISCLOSURE } from '#libs/domain';
import { useDirectory } from '../../live/directory.js';
import { useDates } from '../../ui/dates.js';
import styles from './agreements.module.css';

/** That something is told by agreement and not to be passed on, with who tells it, what for and until when. */
export function NotToPassOn({ notice, text = REDISCLOSURE }: NotToPassOnProps) {
  const { t, i18n } = useTranslation();
  const dates = useDates();
  const directory = useDirectory();
  const language = LANGUAGES.find((one) => one === i18n.language) ?? 'en';
  return (
    <span className={styles.notice} role="note">
      {text[language]}
      {notice?.by.map(({ shareId, agencyId, purpose, untilAt }) => (
        <span key={shareId}>
          {t('agreements.noticeBy', {
            agency: directory.agency(agencyId)?.name ?? t('app.anAgency'),
            why: t(`share.purpose.${purpose}`),
            day: dates.date(new Date(untilAt - 1)),
          })}
        </span>
      ))}
    </span>
  );
}

interface NotToPassOnProps {
  notice?: DisclosureNotice;
  /** Where it was not told by agreement. */
  text?: Record<Language, string>;
}
