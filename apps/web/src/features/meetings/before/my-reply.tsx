import { Button } from '@mantine/core';
import { IconCheck, IconUserShare, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ReplyKind, replyUndoneUntil } from '#libs/domain';
import { useAgenda } from './agenda-context.js';
import styles from './agenda.module.css';
import lines from './lines.module.css';
import { StandInSheet } from './stand-in-sheet.js';

const ANSWERS = [
  { reply: 'comes', words: 'agenda.iCome', Icon: IconCheck },
  { reply: 'stand_in', words: 'agenda.iSend', Icon: IconUserShare },
  { reply: 'apologies', words: 'agenda.iCannot', Icon: IconX },
] as const;

/** Whether I come: three answers of equal size, the last one counts. */
export function MyReply() {
  const { t } = useTranslation();
  const { view, actor, act, may, open, person } = useAgenda();
  const [naming, setNaming] = useState(false);
  if (!may('meeting.reply') || !open) return null;
  const mine = view.replies.find(({ personId }) => personId === actor.personId);
  const can = view.meeting.status === 'draft' || view.meeting.status === 'called';
  const byLink = can && mine?.byLink;
  const give = (reply: ReplyKind) => {
    if (reply === 'stand_in') setNaming(true);
    else void act('meeting.reply', { reply });
  };
  return (
    <section className={`${styles.card} ${styles.mine}`} aria-labelledby="agenda-mine">
      <h2 id="agenda-mine">{t('agenda.mine')}</h2>
      {can ? (
        <div className={styles.answers}>
          {ANSWERS.map(({ reply, words, Icon }) => (
            <Button
              key={reply}
              justify="flex-start"
              aria-pressed={mine?.reply === reply}
              data-chosen={mine?.reply === reply || undefined}
              leftSection={<Icon size={18} stroke={1.8} aria-hidden="true" />}
              onClick={() => give(reply)}
            >
              {t(words)}
            </Button>
          ))}
        </div>
      ) : (
        <p className={lines.small}>{t('agenda.replyAfter')}</p>
      )}
      {mine?.deputyId && <p className={lines.small}>{t('agenda.reply.standInIs', { name: person(mine.deputyId) })}</p>}
      {byLink && <p className={lines.small}>{t('reply.byLink')}</p>}
      {byLink && replyUndoneUntil(mine) > Date.now() && (
        <Button variant="subtle" onClick={() => void act('reply.undo', {})}>
          {t('reply.undo')}
        </Button>
      )}
      <StandInSheet opened={naming} onClose={() => setNaming(false)} />
    </section>
  );
}
