import { IconAt, IconLock } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { type ReadingRow, UNREAD_MAX } from '#libs/domain';
import type { Directory } from '../../live/directory.js';
import { useDates } from '../../ui/dates.js';
import { useNames } from '../cases/case-names.js';
import { localeOf } from '../../words/locale.js';
import type { SinceCard as Card } from './since-cards.js';
import styles from './since.module.css';

/** What happened in one case, in a sentence for each place in it. */
export function SinceCard({ card, handle, directory }: { card: Card; handle: string; directory: Directory }) {
  const { t } = useTranslation();
  const dates = useDates();
  const [common, parts] = [card.rows.filter((row) => row.part === null), card.rows.filter((row) => row.part !== null)];
  return (
    <Link to="/cases/$caseId" params={{ caseId: card.caseId }} className={styles.card}>
      <time className={styles.when} dateTime={card.lastAt}>
        {dates.brief(new Date(card.lastAt), new Date())}
      </time>
      <span className={styles.words}>
        <b dir="auto">{handle}</b>{' '}
        {common.map((row) => (
          <Sentence key={row.stream} row={row} directory={directory} />
        ))}
        {card.mentions > 0 && (
          <span className={styles.called}>
            <IconAt size={14} stroke={2.2} aria-hidden="true" />
            {t('since.called', { count: card.mentions })}
          </span>
        )}
        {parts.map((row) => (
          <span key={row.stream} className={styles.part}>
            <IconLock size={14} stroke={1.6} aria-hidden="true" />
            <span>
              <b>{t(`partName.${row.part!}`)}</b>: <Sentence row={row} directory={directory} />
            </span>
          </span>
        ))}
      </span>
    </Link>
  );
}

/** What happened in one place: who wrote how much, and what else. */
function Sentence({ row, directory }: { row: ReadingRow; directory: Directory }) {
  const { t } = useTranslation();
  const who = useWho(row.agencyIds, directory);
  const { unread } = row;
  // Who never read anything of it was there when it began: that is the first that happened.
  const began = row.read === 0 && row.others > 0;
  const left = useWho([...new Set(row.left)], directory);
  const others = row.others - Number(began) - row.left.length;
  const many = unread > UNREAD_MAX;
  const said = who
    ? t(many ? 'since.messagesMany' : 'since.messages', { count: Math.min(unread, UNREAD_MAX), who })
    : t(many ? 'since.bareMany' : 'since.bare', { count: Math.min(unread, UNREAD_MAX) });
  const pieces = [
    began && t(row.part ? 'since.began' : 'since.opened'),
    unread > 0 && said,
    left !== '' && t('since.left', { count: new Set(row.left).size, who: left }),
    others > 0 && t('since.others', { count: others }),
  ].filter(Boolean);
  return <span dir="auto">{pieces.join(' · ')} </span>;
}

/** As many names as can be taken in at once. */
const NAMED = 3;

/** Agencies by their short names, ours last, as one says it in a sentence; empty when there is none. */
function useWho(agencyIds: readonly string[], directory: Directory): string {
  const { t, i18n } = useTranslation();
  const names = useNames(directory);
  const others = agencyIds.filter((id) => !directory.isUs(id)).map(names.shortAgency);
  const all = others.length < agencyIds.length ? [...others, t('since.us')] : others;
  const named = all.length > NAMED + 1 ? all.slice(0, NAMED) : all;
  const rest = all.length - named.length;
  const list = rest > 0 ? [...named, t('since.whoMore', { count: rest })] : named;
  return new Intl.ListFormat(localeOf(i18n.language)).format(list);
}
