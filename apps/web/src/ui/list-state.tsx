import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './list-state.module.css';
import { useLater } from './use-later.js';

/** In place of a list (or, with `page`, of everything): one sentence of what is so, one of what to do next. */
export const InPlace = ({ title, text, act, page = false }: InPlaceProps) => (
  <div className={styles.block}>
    {page ? <h1>{title}</h1> : <h2>{title}</h2>}
    <p>{text}</p>
    {act ? <div className={styles.act}>{act}</div> : null}
  </div>
);

interface InPlaceProps {
  title: string;
  text: ReactNode;
  act?: ReactNode;
  page?: boolean;
}

/** The shape of what is coming, shown only when it takes longer than a blink. */
export function Lines({ widths }: { widths: readonly number[] }) {
  const { t } = useTranslation();
  const shown = useLater(true, 300);
  return (
    <div className={styles.lines} role="status" aria-label={t('app.loading')}>
      {shown && widths.map((width, place) => <i key={place} style={{ width: `${width}%` }} />)}
    </div>
  );
}
