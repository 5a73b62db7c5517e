import type { TFunction } from 'i18next';
import type { Quorum, QuorumRule, SeatShare } from '#libs/domain';
import { daysIn } from '../calendar/days-in-words.js';

interface Naming {
  t: TFunction;
  language: string;
  /** How an agency is called. */
  agency: (id: string) => string;
}

/** When a meeting may decide, in plain words: `at least 5 seats, with Prosecutor’s office`. */
export function quorumInWords(rule: QuorumRule, { t, language, agency }: Naming): string {
  const { seats, share, named, sectors } = rule;
  const said = [
    ...(seats ? [t('series.needs.seats', { count: seats })] : []),
    ...(share ? [shareInWords(share, t)] : []),
    ...(named?.length ? [t('series.needs.named', { names: daysIn(language).list(named.map(agency)) })] : []),
    ...(sectors ? [t('series.needs.sectors', { count: sectors })] : []),
  ];
  return said.length ? said.join(', ') : t('series.always');
}

/** Parts that have a name of their own. */
const NAMED_SHARES = {
  '1/2': 'half',
  '1/2+': 'moreThanHalf',
  '1/3': 'third',
  '2/3': 'twoThirds',
  '3/4': 'threeQuarters',
} as const;

function shareInWords({ parts, of, beyond }: SeatShare, t: TFunction): string {
  const key = `${parts}/${of}${beyond ? '+' : ''}`;
  if (key in NAMED_SHARES) return t(`series.needs.${NAMED_SHARES[key as keyof typeof NAMED_SHARES]}`);
  return t(beyond ? 'series.needs.beyond' : 'series.needs.share', { parts, of });
}

/** What is wanting for the rule to hold, one sentence a part; nothing where it holds. */
export function lacksInWords({ lacks }: Pick<Quorum, 'lacks'>, { t, language, agency }: Naming): string[] {
  return [
    ...(lacks.seats ? [t('agenda.lacks.seats', { count: lacks.seats })] : []),
    ...(lacks.named ? [t('agenda.lacks.named', { names: daysIn(language).list(lacks.named.map(agency)) })] : []),
    ...(lacks.sectors ? [t('agenda.lacks.sectors', { count: lacks.sectors })] : []),
  ];
}
