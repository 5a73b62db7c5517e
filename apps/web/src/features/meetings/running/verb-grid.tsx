import {
  IconArchive,
  IconArrowRight,
  IconCalendarEvent,
  IconCheckbox,
  IconClockPlus,
  IconMessageQuestion,
  IconPlayerPause,
  IconPlayerPlay,
  IconSend,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useSingleKeys } from '../../../ui/shortcuts.js';
import { ActTrouble } from './act-trouble.js';
import { useRunning } from './running-context.js';
import { useVerbKeys } from './use-verb-keys.js';
import { useVerbs } from './use-verbs.js';
import { type Verb, VERB_KEYS, VERBS } from './verbs.js';
import styles from './verbs.module.css';

const SIGNS: Record<Verb, typeof IconArrowRight> = {
  next: IconArrowRight,
  more_time: IconClockPlus,
  ask: IconMessageQuestion,
  action: IconCheckbox,
  put_off: IconCalendarEvent,
  keep: IconArchive,
  send_on: IconSend,
  pause: IconPlayerPause,
};

/** Eight verbs, always at the same place, each with its key; the likely one is filled. What cannot be done says why. */
export function VerbGrid() {
  const { t } = useTranslation();
  const { view } = useRunning();
  const { now, press, why } = useVerbs();
  const [keys] = useSingleKeys();
  useVerbKeys(press);
  const paused = view.meeting.status === 'suspended';
  return (
    <div className={styles.verbs}>
      <div className={styles.grid} role="group" aria-label={t('running.verbs')}>
        {VERBS.map((verb) => {
          const resume = verb === 'pause' && paused;
          const Sign = resume ? IconPlayerPlay : SIGNS[verb];
          return (
            <button
              key={verb}
              type="button"
              data-likely={now[verb].likely || undefined}
              aria-disabled={now[verb].why ? true : undefined}
              aria-keyshortcuts={keys ? VERB_KEYS[verb].toUpperCase() : undefined}
              aria-describedby={now[verb].why && why ? 'why-not' : undefined}
              onClick={() => press(verb)}
            >
              <Sign size={20} stroke={1.6} aria-hidden="true" />
              {keys && <kbd aria-hidden="true">{VERB_KEYS[verb].toUpperCase()}</kbd>}
              <span>{t(resume ? 'running.verb.resume' : `running.verb.${verb}`)}</span>
            </button>
          );
        })}
      </div>
      <div className={styles.below}>
        {why && (
          <p id="why-not" className={styles.why}>
            {t(`running.notNow.${why}`)}
          </p>
        )}
        <ActTrouble
          of={[
            'item.next',
            'item.extend',
            'item.end',
            'item.back',
            'decision.put',
            'action.capture',
            'meeting.suspend',
            'meeting.resume',
            'meeting.hold',
            'meeting.rebook',
            'meeting.close',
            'agenda.order',
            'chair.pass',
          ]}
        />
      </div>
    </div>
  );
}
