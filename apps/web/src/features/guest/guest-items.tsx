import { IconClock } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { GuestItem, GuestView } from '#libs/domain';
import { announce } from '../../ui/announcer.js';
import { placeOfZone, timeIn } from '../actions/local-time.js';
import { newsIn, type Said, type Spoken, stateInWords } from './expected-words.js';
import styles from './guest.module.css';
import type { Shown } from './use-guest-view.js';

/** The items that somebody was asked to come for, with when each is expected; when that moves it is said. */
export function GuestItems({ view: { items, start, status }, shown: { at, stale } }: GuestItemsProps) {
  const { t, i18n } = useTranslation();
  const spoken: Spoken = { t, language: i18n.language, start };
  const titleOf = ({ part, title }: GuestItem): string =>
    part ? t(`agenda.part.${part}`) : (title ?? t('guest.untitled'));
  useSaid(items, (item) => t('guest.said', { title: titleOf(item), state: stateInWords(item, spoken) }));
  const time = timeIn(start.zone, at);
  return (
    <section className={styles.items} aria-labelledby="guest-items">
      <h2 id="guest-items">{t('guest.items', { count: items.length })}</h2>
      <p className={styles.small}>{t(`guest.${status}`)}</p>
      <ol>
        {items.map((item) => (
          <li key={item.itemId} data-state={item.state} data-moved={item.insteadOf !== undefined || undefined}>
            <h3 dir="auto">{titleOf(item)}</h3>
            <p className={styles.state}>
              <IconClock size={20} stroke={1.6} aria-hidden="true" />
              <span>{stateInWords(item, spoken)}</span>
            </p>
            {item.state === 'waiting' && (
              <p className={styles.small}>{t('guest.minutes', { minutes: item.minutes })}</p>
            )}
            {item.outcome && <p dir="auto">{t('guest.wants', { outcome: item.outcome })}</p>}
            {item.texts.map((text) => (
              <figure key={text} className={styles.text}>
                <figcaption>{t('guest.text')}</figcaption>
                <p dir="auto">{text}</p>
              </figure>
            ))}
          </li>
        ))}
      </ol>
      <p className={styles.small}>{t('guest.zone', { place: placeOfZone(start.zone) })}</p>
      <p className={styles.small} data-stale={stale || undefined} role={stale ? 'alert' : undefined}>
        {t(stale ? 'guest.stale' : 'guest.asked', { time })}
      </p>
    </section>
  );
}

interface GuestItemsProps {
  view: Extract<GuestView, { state: 'open' }>;
  shown: Shown;
}

/** Says to those who listen what has changed since it was said last; what is there to begin with they read. */
function useSaid(items: readonly GuestItem[], words: (item: GuestItem) => string): void {
  const said = useRef<Said | null>(null);
  const inWords = useRef(words);
  useEffect(() => {
    inWords.current = words;
  });
  useEffect(() => {
    const before = said.current;
    const news = before ? newsIn(items, before) : [];
    said.current = new Map([...(before ?? []), ...(before ? news : items).map((item) => [item.itemId, item] as const)]);
    if (news.length) announce(news.map((item) => inWords.current(item)).join('. '));
  }, [items]);
}
