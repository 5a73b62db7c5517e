import { IconCalendarMonth } from '@tabler/icons-react';
import type { ReplyView } from '#libs/domain';
import { WhenLine } from '../meetings/list/when-line.js';
import styles from './reply.module.css';

/** When the meeting is: by that people know which one they are called to. */
export const ReplyWhen = ({ start }: Pick<ReplyView, 'start'>) => (
  <p className={styles.when}>
    <IconCalendarMonth size={20} stroke={1.6} aria-hidden="true" />
    <span>
      <WhenLine start={start} />
    </span>
  </p>
);
