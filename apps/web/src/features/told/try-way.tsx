import { useQueryClient } from '@tanstack/react-query';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { TriedWay, WayTest } from '#libs/domain';
import { waysQuery, webhookQuery } from '../../live/queries.js';
import { announce } from '../../ui/announcer.js';
import { useDates } from '../../ui/dates.js';
import type { enWays } from '../../words/en-ways.js';
import { Problem } from '../entry/parts.js';
import { isRefused } from '../people/refused.js';
import { ActOn } from '../people/row-acts.js';
import { useDoing } from '../people/sending.js';

/** Sends a try on one way, and says what became of it. */
export function TryButton({ channel, on, agencyId }: { channel: TriedWay; on: string; agencyId?: string }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const { busy, problem, run } = useDoing();
  const tries = () =>
    run(async (send) => {
      const done = await send<WayTest>('POST', '/api/account/ways/tries', {
        channel,
        ...(agencyId === undefined ? {} : { agencyId }),
      });
      announce(outcomeWords(done.outcome, t));
      await queries.invalidateQueries(waysQuery);
      if (agencyId !== undefined) await queries.invalidateQueries(webhookQuery(agencyId));
    });
  return (
    <>
      <ActOn act={busy ? t('ways.trying') : t('ways.try')} on={on} busy={busy} onClick={() => void tries()} />
      <Problem of={problem} words={isRefused(problem, 'too_fast') ? t('ways.tooOften') : null} />
    </>
  );
}

/** What became of the last try. */
export function TriedLine({ of }: { of: WayTest | null }) {
  const { t } = useTranslation();
  const dates = useDates();
  if (!of) return null;
  const at = new Date(of.at);
  return <>{t('ways.tried', { when: dates.brief(at, new Date()), outcome: outcomeWords(of.outcome, t) })}</>;
}

type Outcome = keyof (typeof enWays)['ways']['outcome'];

/** An outcome in words. One that this version does not know is told as one of many. */
function outcomeWords(outcome: string | null, t: TFunction): string {
  return t(`ways.outcome.${(outcome ?? 'unknown') as Outcome}`, { defaultValue: t('ways.outcome.other') });
}
