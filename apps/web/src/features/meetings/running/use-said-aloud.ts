import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { currentItemOf, itemClock, itemTime } from '#libs/domain';
import { announce } from '../../../ui/announcer.js';
import { useServerNow } from '../meeting-clock.js';
import { useRunning } from './running-context.js';
import { heardIn, newsBetween } from './said-aloud.js';

/** Says what happens in the meeting to those who listen; and to the chair, every few minutes, that the item is over its time (R3). */
export function useSaidAloud(): void {
  const { t } = useTranslation();
  const { view, titleOf, inChair } = useRunning();
  const heard = useRef(heardIn(view));
  const item = currentItemOf(view);
  const title = item ? titleOf(item) : '';
  useEffect(() => {
    const now = heardIn(view);
    const news = newsBetween(heard.current, now, title, t);
    heard.current = now;
    if (news) announce(news);
  }, [view, title, t]);

  const now = useServerNow();
  const time = item && inChair ? itemTime(view, item) : null;
  const reminders = time ? itemClock(time, now).reminders : 0;
  useEffect(() => {
    if (reminders > 0) announce(t('running.aloudNow.over', { title }));
  }, [reminders, title, t]);
}
