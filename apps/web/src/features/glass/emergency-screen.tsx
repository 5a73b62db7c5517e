import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type GlassView, spacedReference } from '#libs/domain';
import { type Directory, useDirectory } from '../../live/directory.js';
import { glassQuery, glassTriesQuery } from '../../live/glass-query.js';
import { useDates } from '../../ui/dates.js';
import { Lines } from '../../ui/list-state.js';
import { Sheet } from '../../ui/sheet.js';
import { useNames } from '../cases/case-names.js';
import { NotHereYet } from '../people/not-here-yet.js';
import { Page, Row, Rows, Section } from '../people/page.js';
import { BreakForm } from './break-form.js';
import { LookBy, OpenStill } from './glass-mark.js';
import { isOpenStill, useGlassWords } from './glass-words.js';
import styles from './glass.module.css';
import { ReviewForm } from './review-form.js';
import { useEmergency } from './use-emergency.js';
import { useGlassNow } from './use-glass-now.js';

const NONE: readonly GlassView[] = [];

/** Emergencies: opening a file in one, what I opened, and what somebody who looks after data has to look at. */
export function EmergencyScreen() {
  const { t } = useTranslation();
  const directory = useDirectory();
  const { opens, looksAfter } = useEmergency();
  const query = useQuery(glassQuery);
  const [opening, setOpening] = useState(false);
  const rows = query.data ?? NONE;
  const mine = rows.filter(({ own }) => own);
  const others = rows.filter(({ own }) => !own);
  return (
    <Page
      name={t('glass.title')}
      heading={t('glass.title')}
      lead={t('glass.lead')}
      act={
        opens && (
          <Button variant="filled" onClick={() => setOpening(true)}>
            {t('glass.open')}
          </Button>
        )
      }
    >
      {query.isPending && <Lines widths={[40, 70, 50]} />}
      {query.isError && <NotHereYet failed onTryAgain={() => void query.refetch()} />}
      {query.data && (looksAfter || others.length > 0) && <ToReview rows={others} directory={directory} />}
      {query.data && (opens || mine.length > 0) && (
        <Section title={t('glass.mine')} count={mine.length}>
          {mine.length === 0 ? (
            <p className={styles.none}>{t('glass.mineNone')}</p>
          ) : (
            <Mine rows={mine} directory={directory} />
          )}
        </Section>
      )}
      {looksAfter && <Tries directory={directory} />}
      <Sheet opened={opening} onClose={() => setOpening(false)} title={t('glass.openTitle')}>
        <BreakForm onClose={() => setOpening(false)} />
      </Sheet>
    </Page>
  );
}

interface ListProps {
  rows: readonly GlassView[];
  directory: Directory;
}

function Mine({ rows, directory }: ListProps) {
  const { t } = useTranslation();
  const words = useGlassWords(directory);
  const now = useGlassNow();
  return (
    <Rows>
      {rows.map((glass) => (
        <li key={glass.id} data-glass={glass.id}>
          <Row
            title={glass.handle ?? t('app.somebody')}
            notes={[
              `${words.openedAt(glass)}. ${words.why(glass) ?? ''}`,
              <OpenStill glass={glass} now={now} directory={directory} />,
              glass.review ? t(`glass.found.${glass.review.verdict}`) : t('glass.waits'),
            ]}
            acts={
              isOpenStill(glass, now) && (
                <Button
                  renderRoot={(root) => <Link {...root} to="/emergency/$glassId" params={{ glassId: glass.id }} />}
                >
                  {t('glass.read')}
                </Button>
              )
            }
          />
        </li>
      ))}
    </Rows>
  );
}

/** What waits, the oldest first; what was looked at stands below. */
function ToReview({ rows, directory }: ListProps) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState<string | null>(null);
  const waiting = rows.filter(({ reviews }) => reviews).toReversed();
  const done = rows.filter(({ reviews }) => !reviews);
  return (
    <>
      <Section title={t('glass.toReview')} count={waiting.length} text={t('glass.toReviewText')}>
        {waiting.length === 0 && <p className={styles.none}>{t('glass.toReviewNone')}</p>}
        {waiting.length > 0 && <Looked rows={waiting} directory={directory} onFind={setAsking} />}
      </Section>
      {done.length > 0 && (
        <Section title={t('glass.reviewed')} count={done.length}>
          <Looked rows={done} directory={directory} />
        </Section>
      )}
      <Sheet opened={asking !== null} onClose={() => setAsking(null)} title={t('glass.find')}>
        {asking !== null && <ReviewForm glassId={asking} onDone={() => setAsking(null)} />}
      </Sheet>
    </>
  );
}

function Looked({ rows, directory, onFind }: ListProps & { onFind?: (glassId: string) => void }) {
  const { t } = useTranslation();
  const words = useGlassWords(directory);
  const now = useGlassNow();
  return (
    <Rows>
      {rows.map((glass) => (
        <li key={glass.id} data-glass={glass.id}>
          <Row
            title={words.who(glass)}
            tag={glass.reference ? spacedReference(glass.reference) : null}
            notes={[
              `${words.openedAt(glass)}. ${t(`glass.purpose.${glass.purpose}`)}. ${words.why(glass) ?? ''}`,
              ...(glass.words
                ? [
                    <q className={styles.said} dir="auto">
                      {glass.words}
                    </q>,
                  ]
                : []),
              glass.review ? (
                <>
                  {t(`glass.found.${glass.review.verdict}`)}, {words.who(glass.review)}
                  {glass.review.words && (
                    <q className={styles.said} dir="auto">
                      {glass.review.words}
                    </q>
                  )}
                </>
              ) : (
                <LookBy glass={glass} now={now} directory={directory} />
              ),
            ]}
            acts={
              onFind && (
                <Button variant="filled" onClick={() => onFind(glass.id)}>
                  {t('glass.find')}
                </Button>
              )
            }
          />
        </li>
      ))}
    </Rows>
  );
}

function Tries({ directory }: { directory: Directory }) {
  const { t } = useTranslation();
  const dates = useDates();
  const names = useNames(directory);
  const tries = useQuery(glassTriesQuery).data ?? [];
  if (tries.length === 0) return null;
  return (
    <Section title={t('glass.tries')} count={tries.length} text={t('glass.triesText')}>
      <Rows>
        {tries.map(({ at, personId, outcome }) => (
          <li key={at + personId}>
            <Row
              title={names.person(personId)}
              notes={[`${t(`glass.outcome.${outcome}`)}, ${dates.brief(new Date(at), new Date())}`]}
            />
          </li>
        ))}
      </Rows>
    </Section>
  );
}
