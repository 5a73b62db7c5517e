import type { ReactNode } from 'react';
import { usePageTitle } from '../../ui/page-title.js';
import styles from './page.module.css';

/** A screen about people: its heading as a sentence, one line below it, and its parts one under the other. */
export function Page({ name, heading, lead, act, children }: PageProps) {
  usePageTitle(name);
  return (
    <main id="content" className={styles.page} tabIndex={-1}>
      <div className={styles.column}>
        <header className={styles.head}>
          <div className={styles.headWords}>
            <h1 tabIndex={-1}>{heading}</h1>
            {lead && <p>{lead}</p>}
          </div>
          {act}
        </header>
        {children}
      </div>
    </main>
  );
}

interface PageProps {
  /** For the tab and the history. */
  name: string;
  heading: ReactNode;
  lead?: ReactNode;
  act?: ReactNode;
  children: ReactNode;
}

/** One part of such a screen: what it is, how many, what can be done with it as a whole. */
export const Section = ({ title, count, act, text, children }: SectionProps) => (
  <section className={styles.section}>
    <header className={styles.sectionHead}>
      <h2>{title}</h2>
      {count !== undefined && <span className={styles.count}>{count}</span>}
      {act && <div className={styles.sectionAct}>{act}</div>}
    </header>
    {text && <p className={styles.text}>{text}</p>}
    {children}
  </section>
);

interface SectionProps {
  title: string;
  count?: number;
  act?: ReactNode;
  text?: ReactNode;
  children?: ReactNode;
}

export const Panel = ({ children }: { children: ReactNode }) => <div className={styles.panel}>{children}</div>;

/** One line of a panel: a sign, what it is, what is true of it, and what can be done with it. */
export const Row = ({ sign, title, tag, notes = [], acts, waits = false, children }: RowProps) => (
  <div className={styles.row} data-waits={waits || undefined}>
    {sign && <span className={styles.sign}>{sign}</span>}
    <div className={styles.words}>
      <p className={styles.title}>
        <b dir="auto">{title}</b>
        {tag && <span className={styles.tag}>{tag}</span>}
      </p>
      {notes.map((note, place) => (
        <div key={place} className={styles.note}>
          {note}
        </div>
      ))}
      {children && <div className={styles.below}>{children}</div>}
    </div>
    {acts && <div className={styles.acts}>{acts}</div>}
  </div>
);

interface RowProps {
  sign?: ReactNode;
  title: ReactNode;
  tag?: ReactNode;
  notes?: readonly ReactNode[];
  acts?: ReactNode;
  /** Shown already, and not yet answered by the server. */
  waits?: boolean;
  children?: ReactNode;
}

/** Lines under each other in a panel. */
export const Rows = ({ children }: { children: ReactNode }) => <ul className={styles.panel}>{children}</ul>;

/** A fact with its name before it, and the act that changes it. */
export const Fact = ({ name, children, note, act }: FactProps) => (
  <div className={styles.fact}>
    <dt>{name}</dt>
    <dd>
      <span className={styles.value} dir="auto">
        {children}
      </span>
      {note && <span className={styles.note}>{note}</span>}
    </dd>
    {act && <dd className={styles.factAct}>{act}</dd>}
  </div>
);

interface FactProps {
  name: string;
  children: ReactNode;
  note?: ReactNode;
  act?: ReactNode;
}

export const Facts = ({ children }: { children: ReactNode }) => <dl className={styles.panel}>{children}</dl>;
