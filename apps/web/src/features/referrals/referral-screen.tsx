import { Button } from '@mantine/core';
import { IconChevronLeft, IconFolder, IconLock } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { isOpen, parseStream, type ReferralView } from '#libs/domain';
import { type Directory, useDirectory } from '../../live/directory.js';
import { useSession } from '../../live/hooks.js';
import { casesQuery } from '../../live/queries.js';
import { referralsQuery } from '../../live/referrals-query.js';
import { InPlace, Lines } from '../../ui/list-state.js';
import { usePageTitle } from '../../ui/page-title.js';
import { useLater } from '../../ui/use-later.js';
import page from '../actions/action-page.module.css';
import { Fact, Facts } from '../people/page.js';
import { Company } from './company.js';
import { LeadOn } from './lead-on.js';
import { ReferralActs } from './referral-acts.js';
import { ReferralClock } from './referral-clock.js';
import { holdingAgency } from './referral-due.js';
import { ReferralStateMark } from './referral-state.js';
import { ReferralTaker } from './referral-taker.js';
import { ReferralTimeline } from './referral-timeline.js';
import styles from './referral-page.module.css';
import { useReferralWords } from './referral-words.js';
import { type FollowedReferral, useReferral } from './use-referral.js';
import { useReferralNow } from './use-referral-now.js';

const route = getRouteApi('/behind-the-door/referrals/$referralId');
/** So many acts stand as buttons. */
const ACTS = 3;

/** One referral: who is waited for and until when, what can be done now, and everything that happened. */
export function ReferralScreen() {
  const { t } = useTranslation();
  const { referralId } = route.useParams();
  const referral = useReferral(referralId);
  usePageTitle(t('referral.one'));
  const gone = referral.status === 'left' || referral.status === 'refused';
  return (
    <main id="content" className={page.page} tabIndex={-1}>
      <div className={page.column}>
        <Link to="/referrals" className={page.back}>
          <IconChevronLeft size={18} stroke={1.6} aria-hidden="true" />
          {t('referral.back')}
        </Link>
        {gone ? <NotHere /> : referral.view ? <One key={referralId} {...referral} view={referral.view} /> : <Coming />}
      </div>
    </main>
  );
}

/** The same for what one may not see and for what there is not. */
function NotHere() {
  const { t } = useTranslation();
  return (
    <InPlace
      page
      title={t('case.notHere')}
      text={t('referral.notHereText')}
      act={
        <Button component={Link} to="/referrals">
          {t('referral.back')}
        </Button>
      }
    />
  );
}

/** The shape of a referral; after a while, in words, that it did not come and that it is still tried. */
function Coming() {
  const { t } = useTranslation();
  const { wake } = useSession();
  const late = useLater(true, 5000);
  if (!late) return <Lines widths={[52, 30, 0, 64, 40, 58]} />;
  return (
    <InPlace
      page
      title={t('referral.failed')}
      text={t('referral.failedText')}
      act={<Button onClick={wake}>{t('link.tryNow')}</Button>}
    />
  );
}

function One({ view, lines, older }: FollowedReferral & { view: ReferralView }) {
  const { t } = useTranslation();
  const directory = useDirectory();
  const words = useReferralWords(directory);
  const now = useReferralNow(useMemo(() => [view], [view]));
  const open = isOpen(view.state);
  const service = t(`referral.serviceName.${view.service}`);
  // What was typed with the last move: a question, where to come, why to look again.
  const said = lines.find(({ event }) => event.type === 'referral.moved')?.said ?? [];
  return (
    <>
      <header className={page.head} data-referral={view.id}>
        <h1 tabIndex={-1}>
          {service} <span className={styles.between}>{words.between(view)}</span>
        </h1>
        <div className={styles.now}>
          <p className={styles.turn}>
            <ReferralStateMark state={view.state} />
            {open && <b>{words.holder(view)}</b>}
            <ReferralClock referral={view} now={now} />
          </p>
          {[...words.detail(view, now), ...words.because(view), ...words.company(view), ...words.often(view)].map(
            (sentence) => (
              <p key={sentence}>{sentence}</p>
            ),
          )}
          {said.map(({ what, words: typed }) => (
            <blockquote key={what} className={styles.said} dir="auto">
              {typed ?? t('referral.erased')}
            </blockquote>
          ))}
          {open && <p className={styles.next}>{words.next(view)}</p>}
          <LeadOn referral={view} />
          <ReferralActs referral={view} now={now} most={ACTS} name={service} filled />
          <Company referral={view} />
        </div>
      </header>
      <div className={page.sides}>
        <section className={page.section}>
          <h2>{t('referral.history')}</h2>
          <ReferralTimeline lines={lines} older={older} directory={directory} />
        </section>
        <section className={page.section}>
          <h2>{t('referral.facts')}</h2>
          <About view={view} directory={directory} />
        </section>
      </div>
    </>
  );
}

/** What it is about: whom, between whom, what for, and who of us takes the step. */
function About({ view, directory }: { view: ReferralView; directory: Directory }) {
  const { t } = useTranslation();
  const { agency } = useReferralWords(directory);
  const row = useQuery(referralsQuery).data?.find(({ id }) => id === view.id);
  const mine = useQuery(casesQuery).data?.find(({ id }) => id === view.caseId);
  const handle = mine?.handle ?? row?.handle;
  const inPart = parseStream(view.place)?.kind === 'part';
  const Icon = inPart ? IconLock : IconFolder;
  return (
    <Facts>
      {handle !== undefined && (
        <Fact
          name={t('referral.person')}
          note={
            mine && (
              <Link to="/cases/$caseId" params={{ caseId: view.caseId }} className={page.talk}>
                <Icon size={16} stroke={1.6} aria-hidden="true" />
                {t('referral.toCase')}
              </Link>
            )
          }
        >
          {handle}
        </Fact>
      )}
      <Fact name={t('referral.service')}>{t(`referral.serviceName.${view.service}`)}</Fact>
      <Fact name={t('referral.sender')}>{agency(view.senderAgencyId)}</Fact>
      <Fact name={t('referral.receiver')}>{agency(view.receiverAgencyId)}</Fact>
      {view.accompanierAgencyId && <Fact name={t('referral.accompanier')}>{agency(view.accompanierAgencyId)}</Fact>}
      {view.askedAgencyId && <Fact name={t('company.asked')}>{agency(view.askedAgencyId)}</Fact>}
      <Fact name={t('referral.priority')}>{t(`referral.${view.priority}`)}</Fact>
      {holdingAgency(view) !== null && (
        <Fact name={t('referral.taker')}>
          <ReferralTaker referral={view} directory={directory} />
        </Fact>
      )}
    </Facts>
  );
}
