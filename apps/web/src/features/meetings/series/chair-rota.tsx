import { IconArrowsExchange, IconPlayerSkipForward } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { allows, type SeriesView } from '#libs/domain';
import { useDirectory } from '../../../live/directory.js';
import { useSession } from '../../../live/hooks.js';
import { useNow } from '../../actions/use-now.js';
import { useNames } from '../../cases/case-names.js';
import { Section } from '../../people/page.js';
import { RowActs } from '../../people/row-acts.js';
import { dayInWords } from '../list/when-words.js';
import { type LedMeeting, ledAhead } from './led-ahead.js';
import styles from './series.module.css';
import { RotaChanges } from './rota-changes.js';
import { SkipSheet } from './skip-sheet.js';
import { SwapSheet } from './swap-sheet.js';

/** So many meetings are shown with who leads them. */
const SHOWN = 6;

/** Where people lead one after the other: who leads which meeting, and what was changed of that, by whom and why (H8). */
export function ChairRota({ view }: { view: SeriesView }) {
  const { t, i18n } = useTranslation();
  const { me } = useSession();
  const names = useNames(useDirectory());
  const now = useNow();
  const [asked, setAsked] = useState<{ how: 'swap' | 'skip'; led: LedMeeting } | null>(null);
  const led = ledAhead(view);
  if (led.length === 0) return null;
  const changes = allows('rota.swap', me, ['table']) && new Set(led.map(({ personId }) => personId)).size > 1;
  const close = () => setAsked(null);
  return (
    <Section title={t('byTime.rota.rota')}>
      <p className={styles.rotaText}>{t('byTime.rota.rotaText')}</p>
      <ul className={styles.dates}>
        {led.slice(0, SHOWN).map((one) => {
          const day = dayInWords(one.on, i18n.language, now);
          return (
            <li key={one.original} className={styles.date}>
              <p className={styles.dateWhen}>
                <time dateTime={one.on}>{day}</time>
              </p>
              <p>{names.person(one.personId)}</p>
              {changes && (
                <div className={styles.rotaActs}>
                  <RowActs
                    on={day}
                    first={{
                      words: t('byTime.rota.swap'),
                      Icon: IconArrowsExchange,
                      act: () => setAsked({ how: 'swap', led: one }),
                    }}
                    others={[
                      {
                        words: t('byTime.rota.skip'),
                        Icon: IconPlayerSkipForward,
                        act: () => setAsked({ how: 'skip', led: one }),
                      },
                    ]}
                  />
                </div>
              )}
            </li>
          );
        })}
      </ul>
      <RotaChanges view={view} />
      <SwapSheet view={view} led={asked?.how === 'swap' ? asked.led : null} onClose={close} />
      <SkipSheet view={view} led={asked?.how === 'skip' ? asked.led : null} onClose={close} />
    </Section>
  );
}
