import { Button } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v4 } from 'uuid';
import { type CaseView, mayReturnCase } from '#libs/domain';
import { useSession } from '../../live/hooks.js';
import { casesQuery } from '../../live/queries.js';
import { useActOnce } from '../../live/use-act-once.js';
import { useDates } from '../../ui/dates.js';
import { Sheet, SheetActs } from '../../ui/sheet.js';
import { Problem } from '../entry/parts.js';
import { FactsHead } from './facts-head.js';
import styles from './sheets.module.css';

/** After which case the person came back, where they did; it leads there for whoever reads that one. */
export function EarlierCase({ view }: { view: CaseView }) {
  const { t } = useTranslation();
  const dates = useDates();
  const cases = useQuery(casesQuery).data;
  if (view.returnsFrom === null) return null;
  const earlier = cases?.find(({ id }) => id === view.returnsFrom);
  return (
    <>
      <dt>{t('cameBack.fact')}</dt>
      <dd>
        {earlier ? (
          <Link to="/cases/$caseId" params={{ caseId: earlier.id }} className={styles.earlier}>
            {t('cameBack.closedOn', { day: dates.date(new Date(earlier.lastAt)) })}
          </Link>
        ) : (
          t('cameBack.earlier')
        )}
      </dd>
    </>
  );
}

/** That the person came back to a case that ended: asked once, since a new one begins with it. */
export function BeganAgain({ view }: { view: CaseView }) {
  const { t } = useTranslation();
  const { actor } = useSession();
  const [asking, setAsking] = useState(false);
  if (!mayReturnCase(actor, view.leadAgencyId)) return null;
  return (
    <section>
      <FactsHead title={t('facts.acts')} />
      <Button onClick={() => setAsking(true)}>{t('cameBack.act')}</Button>
      <Sheet opened={asking} onClose={() => setAsking(false)} title={t('cameBack.title')}>
        <Again fromCaseId={view.id} onClose={() => setAsking(false)} />
      </Sheet>
    </section>
  );
}

function Again({ fromCaseId, onClose }: { fromCaseId: string; onClose: () => void }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [caseId] = useState(() => v4());
  const { act, problem, busy } = useActOnce({ illegal_move: t('cameBack.already') });
  const begin = async () => {
    if (busy || !(await act(`/api/cases/${fromCaseId}/return`, { caseId }))) return;
    await queries.invalidateQueries({ queryKey: casesQuery.queryKey });
    onClose();
    await navigate({ to: '/cases/$caseId', params: { caseId } });
  };
  return (
    <>
      <p className={styles.text}>{t('cameBack.text')}</p>
      {problem && <Problem words={problem} />}
      <SheetActs>
        <Button onClick={onClose}>{t('app.cancel')}</Button>
        <Button variant="filled" aria-disabled={busy || undefined} onClick={() => void begin()}>
          {t('cameBack.submit')}
        </Button>
      </SheetActs>
    </>
  );
}
