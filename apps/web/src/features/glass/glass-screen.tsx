import { Button } from '@mantine/core';
import { IconAlertTriangle, IconChevronLeft } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RefusedError } from '#libs/client';
import { type GlassEntry, type GlassFile, type GlassView, spacedReference } from '#libs/domain';
import { type Directory, useDirectory } from '../../live/directory.js';
import { GLASS, glassQuery } from '../../live/glass-query.js';
import { http } from '../../live/http.js';
import { useDates } from '../../ui/dates.js';
import { InPlace, Lines } from '../../ui/list-state.js';
import { usePageTitle } from '../../ui/page-title.js';
import page from '../actions/action-page.module.css';
import { useNames } from '../cases/case-names.js';
import { knowsServerClock } from '../meetings/meeting-clock.js';
import { NotToPassOn } from '../shares/not-to-pass-on.js';
import { NotHereYet } from '../people/not-here-yet.js';
import { Row, Rows } from '../people/page.js';
import { LookBy, OpenStill } from './glass-mark.js';
import { isOpenStill, useGlassWords } from './glass-words.js';
import styles from './glass.module.css';
import { ReviewForm } from './review-form.js';
import { useGlassNow } from './use-glass-now.js';

const route = getRouteApi('/behind-the-door/emergency/$glassId');

/** A file that was opened in an emergency: to read for whoever opened it, and what was found to say for whoever is to look at it. */
export function GlassScreen() {
  const { t } = useTranslation();
  const { glassId } = route.useParams();
  const mine = useQuery(glassQuery);
  const glass = mine.data?.find(({ id }) => id === glassId);
  usePageTitle(t('glass.title'));
  return (
    <main id="content" className={page.page} tabIndex={-1}>
      <div className={page.column}>
        <Link to="/emergency" className={page.back}>
          <IconChevronLeft size={18} stroke={1.6} aria-hidden="true" />
          {t('glass.back')}
        </Link>
        {mine.isPending && <Lines widths={[52, 30, 64]} />}
        {mine.isError && <NotHereYet failed onTryAgain={() => void mine.refetch()} />}
        {mine.data &&
          (glass?.reviews ? <Find glass={glass} /> : <Opened key={glassId} glassId={glassId} glass={glass} />)}
      </div>
    </main>
  );
}

function Find({ glass }: { glass: GlassView }) {
  const { t } = useTranslation();
  const directory = useDirectory();
  const words = useGlassWords(directory);
  const now = useGlassNow();
  const navigate = route.useNavigate();
  return (
    <>
      <header className={page.head}>
        <h1 tabIndex={-1}>{t('glass.find')}</h1>
        <div>
          {glass.reference && (
            <p>
              {t('glass.reference')}: <b>{spacedReference(glass.reference)}</b>
            </p>
          )}
          <p>
            {words.who(glass)}. {words.openedAt(glass)}. {t(`glass.purpose.${glass.purpose}`)}. {words.why(glass)}
          </p>
          <q className={styles.said} dir="auto">
            {glass.words}
          </q>
        </div>
        <LookBy glass={glass} now={now} directory={directory} />
      </header>
      <div className={styles.form}>
        <ReviewForm glassId={glass.id} onDone={() => void navigate({ to: '/emergency' })} />
      </div>
    </>
  );
}

/** Every look at it is kept: it is asked for once for each time that this page is opened, and not again by itself. */
function Opened({ glassId, glass }: { glassId: string; glass: GlassView | undefined }) {
  const directory = useDirectory();
  const now = useGlassNow();
  const [opened] = useState(Date.now);
  const query = useQuery({
    queryKey: [`${GLASS}-read`, glassId, opened],
    queryFn: () => http<GlassFile>('POST', `/api/glass/${glassId}/read`, {}),
    staleTime: Infinity,
    gcTime: 0,
    retry: false,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
    enabled: glass?.own ?? false,
  });
  // A device whose clock is wrong says nothing of it before the server has said what time it is.
  const over = glass !== undefined && knowsServerClock() && !isOpenStill(glass, now);
  const gone = !glass?.own || over || query.error instanceof RefusedError;
  if (gone) return <Gone />;
  if (query.isPending) return <Lines widths={[52, 30, 64]} />;
  if (query.isError) return <NotHereYet failed onTryAgain={() => void query.refetch()} />;
  return <File file={query.data} now={now} directory={directory} onAgain={() => void query.refetch()} />;
}

function Gone() {
  const { t } = useTranslation();
  return (
    <InPlace
      page
      title={t('glass.gone')}
      text={t('glass.goneText')}
      act={
        <Button component={Link} to="/emergency">
          {t('glass.back')}
        </Button>
      }
    />
  );
}

function File({ file, now, directory, onAgain }: FileProps) {
  const { t } = useTranslation();
  const dates = useDates();
  const { glass, entries } = file;
  return (
    <>
      <section className={styles.banner} aria-label={t('glass.title')}>
        <IconAlertTriangle size={20} stroke={1.6} aria-hidden="true" />
        <p>
          {t('glass.until', { time: dates.time(new Date(glass.until)) })} {glass.nobodyLooks && t('glass.nobodyLooks')}
        </p>
        <OpenStill glass={glass} now={now} directory={directory} />
      </section>
      <header className={page.head}>
        <h1 tabIndex={-1}>{t('glass.fileOf', { handle: glass.handle ?? t('app.somebody') })}</h1>
        <NotToPassOn text={file.notice} />
      </header>
      <section className={page.section}>
        <div className={styles.head}>
          <h2>{t('glass.entries')}</h2>
          <Button variant="subtle" onClick={onAgain}>
            {t('glass.again')}
          </Button>
        </div>
        {entries.length === 0 && <p className={styles.none}>{t('glass.none')}</p>}
        {entries.length > 0 && (
          <Rows>
            {entries.map((entry) => (
              <li key={entry.id}>
                <Entry entry={entry} directory={directory} />
              </li>
            ))}
          </Rows>
        )}
      </section>
    </>
  );
}

interface FileProps {
  file: GlassFile;
  now: number;
  directory: Directory;
  onAgain: () => void;
}

function Entry({ entry, directory }: { entry: GlassEntry; directory: Directory }) {
  const { t } = useTranslation();
  const dates = useDates();
  const names = useNames(directory);
  const { kind, label, service, words, agencyId, on } = entry;
  return (
    <Row
      title={t(`glassEntry.${kind}`)}
      tag={label === 'N' ? null : t(`share.label.${label}`)}
      notes={[
        `${dates.date(new Date(`${on}T12:00`))}, ${names.agency(agencyId)}`,
        ...(service ? [t(`referral.serviceName.${service}`)] : []),
        ...(words
          ? [
              <p className={styles.words} dir="auto">
                {words}
              </p>,
            ]
          : []),
      ]}
    />
  );
}
