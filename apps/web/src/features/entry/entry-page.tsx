import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Announcer } from '../../ui/announcer.js';
import { Mark } from '../../ui/mark.js';
import { usePageTitle } from '../../ui/page-title.js';
import styles from './entry-page.module.css';
import { LanguageChooser } from './language-chooser.js';

/** What stands around every screen before one is signed in: the sign, the language, and one column. */
export const EntryFrame = ({ wide = false, children }: { wide?: boolean; children: ReactNode }) => (
  <div className={styles.frame} data-wide={wide || undefined}>
    <header className={styles.top}>
      <Brand />
      <LanguageChooser />
    </header>
    <main className={styles.main}>{children}</main>
    <Announcer />
  </div>
);

const Brand = () => (
  <span className={styles.brand}>
    <Mark size={32} />
    {useTranslation().t('app.name')}
  </span>
);

/** One screen of the way in, with one thing to do on it. */
export function EntryPage({ step, page, title, lead, above, wide, children }: EntryPageProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  usePageTitle(page);
  useFocusOnArrival(step, heading);
  return (
    <EntryFrame wide={wide}>
      <section className={styles.panel}>
        {above}
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {lead ? <p className={styles.lead}>{lead}</p> : null}
        {children}
      </section>
    </EntryFrame>
  );
}

export interface EntryPageProps {
  /** Which screen this is; when it changes, reading goes on at its beginning. */
  step: string;
  /** What the page is called in the tab. */
  page: string;
  title: string;
  lead?: ReactNode;
  /** A line above the heading, as for how far one has come. */
  above?: ReactNode;
  wide?: boolean;
  children?: ReactNode;
}

/** The step that was shown last, in this page's life. */
let shown: string | undefined;

/** On another step the focus goes where it is expected: to the field that is marked so, else to the heading. */
function useFocusOnArrival(step: string, heading: React.RefObject<HTMLHeadingElement | null>) {
  useEffect(() => {
    const before = shown;
    shown = step;
    // The browser itself begins at the top of the page that it opens.
    if (before === undefined || before === step) return;
    const marked = heading.current?.parentElement?.querySelector<HTMLElement>('[data-autofocus]');
    (marked ?? heading.current)?.focus();
    window.scrollTo(0, 0);
  }, [step, heading]);
}
