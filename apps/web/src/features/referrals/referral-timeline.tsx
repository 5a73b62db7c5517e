import { Button } from '@mantine/core';
import { IconBell, IconMessage2, IconPencil, IconPhone, IconUserCheck, IconWalk } from '@tabler/icons-react';
import { Fragment, useState } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import type { Directory } from '../../live/directory.js';
import { useDates } from '../../ui/dates.js';
import page from '../actions/action-page.module.css';
import { type ReferralHappening, type ReferralLine } from './referral-history.js';
import styles from './referral-page.module.css';
import { STATE_ICONS } from './referral-state.js';
import { happenedAs } from './referral-verbs.js';
import { useReferralWords } from './referral-words.js';

/** Everything that happened to a referral, the latest first: who did what and when, and what was said with it. */
export function ReferralTimeline({ lines, older, directory }: ReferralTimelineProps) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  const more = () => {
    setAsking(true);
    void older?.().finally(() => setAsking(false));
  };
  return (
    <>
      <ol className={page.history}>
        {lines.map((line) => (
          <li key={`${line.event.type} ${line.event.at} ${line.event.seq}`}>
            <Line line={line} directory={directory} />
          </li>
        ))}
      </ol>
      {older && (
        <Button variant="subtle" className={styles.older} aria-disabled={asking || undefined} onClick={more}>
          {t('referral.older')}
        </Button>
      )}
    </>
  );
}

interface ReferralTimelineProps {
  lines: readonly ReferralLine[];
  older: (() => Promise<void>) | null;
  directory: Directory;
}

function Line({ line: { event, said }, directory }: { line: ReferralLine; directory: Directory }) {
  const { t } = useTranslation();
  const dates = useDates();
  const words = useReferralWords(directory);
  const at = new Date(event.at);
  const Icon = iconOf(event);
  const notes =
    event.type === 'referral.moved'
      ? [...words.detail(event.data, at.getTime()), ...words.because(event.data.now)]
      : [];
  return (
    <div className={page.line}>
      <Icon size={18} stroke={1.6} aria-hidden="true" />
      <div>
        <p>
          <Sentence event={event} directory={directory} />
        </p>
        {notes.map((note) => (
          <p key={note}>{note}</p>
        ))}
        {said.map(({ what, words: typed, asksFor }) => (
          <Fragment key={what}>
            <blockquote dir="auto">{typed ?? t('referral.erased')}</blockquote>
            {asksFor?.length ? <p>{words.asksFor(asksFor)}</p> : null}
          </Fragment>
        ))}
      </div>
      <time dateTime={event.at} title={`${dates.date(at)}, ${dates.time(at)}`}>
        {dates.brief(at, new Date())}
      </time>
    </div>
  );
}

function iconOf(event: ReferralHappening) {
  switch (event.type) {
    case 'referral.moved':
      return STATE_ICONS[event.data.now.state];
    case 'referral.tried':
      return IconPhone;
    case 'referral.assigned':
      return IconUserCheck;
    case 'reminder.climbed':
      return IconBell;
    case 'referral.accompanied':
      return IconWalk;
    case 'referral.said':
      return IconMessage2;
    case 'referral.drafted':
      return IconPencil;
  }
}

/** What stands between `<b>` and `</b>` is bold; a name is shown as it is written, whatever it holds. */
const BOLD = {
  components: { b: <b /> },
  shouldUnescape: true,
  tOptions: { interpolation: { escapeValue: true } },
};

function Sentence({ event, directory }: { event: ReferralHappening; directory: Directory }) {
  const { t } = useTranslation();
  const words = useReferralWords(directory);
  const who = words.who(event.by);
  switch (event.type) {
    case 'referral.drafted':
      return <Trans i18nKey="referral.drafted" values={{ who }} {...BOLD} />;
    case 'referral.moved': {
      const { from, now } = event.data;
      const verb = now.state === 'draft' ? 'send' : happenedAs(from, now.state, event.by === null);
      return <Trans i18nKey="referral.moved" values={{ what: t(`referral.did.${verb}`), who }} {...BOLD} />;
    }
    case 'referral.tried': {
      const way = t(`referral.channel.${event.data.attempt.channel}`);
      return <Trans i18nKey="referral.tried" values={{ way, who }} {...BOLD} />;
    }
    case 'referral.assigned': {
      const { personId } = event.data;
      if (personId === null) return <Trans i18nKey="referral.unassigned" {...BOLD} />;
      return <Trans i18nKey="referral.assigned" values={{ name: words.person(personId) }} {...BOLD} />;
    }
    case 'referral.accompanied': {
      const { askedAgencyId, accompanierAgencyId } = event.data;
      if (accompanierAgencyId !== null)
        return <Trans i18nKey="company.didGo" values={{ agency: words.agency(accompanierAgencyId) }} {...BOLD} />;
      if (askedAgencyId !== null)
        return <Trans i18nKey="company.didAsk" values={{ agency: words.agency(askedAgencyId), who }} {...BOLD} />;
      return <Trans i18nKey="company.didEnd" values={{ who }} {...BOLD} />;
    }
    case 'referral.said':
      return <Trans i18nKey="referral.moved" values={{ what: t(`referral.said.${event.data.what}`), who }} {...BOLD} />;
    case 'reminder.climbed': {
      const { told } = event.data;
      if (told.length === 0) return <Trans i18nKey="referral.remindedNobody" {...BOLD} />;
      const names = words.list(told.map(({ personId }) => words.person(personId)));
      return <Trans i18nKey="referral.reminded" values={{ names }} {...BOLD} />;
    }
  }
}
