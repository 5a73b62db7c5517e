import { Button } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type CaseView, isOpen, mayDraftReferral, parseStream, type PartView, type ReferralRow } from '#libs/domain';
import type { Directory } from '../../live/directory.js';
import { useSession } from '../../live/hooks.js';
import { caseReferralsQuery } from '../../live/referrals-query.js';
import { Sheet } from '../../ui/sheet.js';
import { FactsHead } from '../cases/facts-head.js';
import facts from '../cases/facts.module.css';
import { SeatTile } from '../cases/seat-tile.js';
import { ReferForm } from './refer-form.js';
import styles from './case-referrals.module.css';
import { ReferralActs } from './referral-acts.js';
import { ReferralClock } from './referral-clock.js';
import { ReferralStateMark } from './referral-state.js';
import { useReferralWords } from './referral-words.js';
import { useReferralNow } from './use-referral-now.js';

const NONE: readonly ReferralRow[] = [];
/** So many acts stand beside a line. */
const ACTS = 2;

/** To whom the person in this case was referred, what is waited for, until when and by whom; and how to refer them. */
export function CaseReferrals({ view, parts, directory }: CaseReferralsProps) {
  const { t } = useTranslation();
  const { actor } = useSession();
  const rows = useQuery(caseReferralsQuery(view.id)).data ?? NONE;
  const now = useReferralNow(rows);
  const [referring, setReferring] = useState(false);
  const agencyIds = view.seats.map(({ agencyId }) => agencyId);
  const may = !directory.quiet && view.status === 'open' && mayDraftReferral(actor, agencyIds);
  const open = rows.filter(({ state }) => isOpen(state));
  const ended = rows.filter(({ state }) => !isOpen(state));
  if (!may && rows.length === 0) return null;
  return (
    <section>
      <FactsHead title={t('referral.title')}>
        {may && (
          <Button
            variant="subtle"
            className={facts.link}
            aria-label={t('refer.title')}
            onClick={() => setReferring(true)}
          >
            {t('refer.act')}
          </Button>
        )}
      </FactsHead>
      {rows.length === 0 && <p className={facts.fixed}>{t('referral.none')}</p>}
      <ul>
        {open.map((row) => (
          <Line key={row.id} row={row} parts={parts} now={now} directory={directory} />
        ))}
      </ul>
      {ended.length > 0 && (
        <details className={styles.ended}>
          <summary>{t('referral.ended', { count: ended.length })}</summary>
          <ul>
            {ended.map((row) => (
              <Line key={row.id} row={row} parts={parts} now={now} directory={directory} />
            ))}
          </ul>
        </details>
      )}
      <Sheet opened={referring} onClose={() => setReferring(false)} title={t('refer.title')}>
        <ReferForm caseId={view.id} parts={parts} directory={directory} onDone={() => setReferring(false)} />
      </Sheet>
    </section>
  );
}

interface CaseReferralsProps {
  view: CaseView;
  /** The parts that one reads. */
  parts: readonly PartView[];
  directory: Directory;
}

function Line({ row, parts, now, directory }: LineProps) {
  const { t } = useTranslation();
  const words = useReferralWords(directory);
  const service = t(`referral.serviceName.${row.service}`);
  const place = parseStream(row.place);
  const part = place?.kind === 'part' && parts.find(({ id }) => id === place.id);
  const name = `${service}, ${words.between(row)}`;
  return (
    <li className={styles.row} data-referral={row.id}>
      <SeatTile agencyId={row.receiverAgencyId} directory={directory} />
      <p className={styles.head}>
        <Link to="/referrals/$referralId" params={{ referralId: row.id }} className={styles.what}>
          {service}
        </Link>
        <ReferralClock referral={row} now={now} />
      </p>
      <p className={styles.more}>
        <span>{words.between(row)}</span>
        {row.priority === 'urgent' && <span>{t('referral.urgent')}</span>}
        {part && (
          <span className={styles.part}>
            <IconLock size={14} stroke={1.8} aria-hidden="true" />
            {t(`partName.${part.part}`)}
          </span>
        )}
      </p>
      <p className={styles.more}>
        <ReferralStateMark state={row.state} />
        {isOpen(row.state) && <span className={styles.holder}>{words.holder(row)}</span>}
      </p>
      {[...(isOpen(row.state) ? words.detail(row, now) : []), ...words.because(row), ...words.company(row)].map(
        (sentence) => (
          <p key={sentence} className={styles.more}>
            {sentence}
          </p>
        ),
      )}
      <div className={styles.below}>
        <ReferralActs referral={row} now={now} most={ACTS} name={name} />
      </div>
    </li>
  );
}

interface LineProps {
  row: ReferralRow;
  parts: readonly PartView[];
  now: number;
  directory: Directory;
}
