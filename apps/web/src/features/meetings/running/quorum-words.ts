import type { TFunction } from 'i18next';
import type { Quorum, QuorumRule } from '#libs/domain';

type ShortName = (agencyId: string) => string;

/** How many seats are there and what the rule asks for: "7 of 9 seats. The rule: 5, with Justice." */
export function quorumDetail({ present, of }: Quorum, rule: QuorumRule, shortName: ShortName, t: TFunction): string {
  const seats = t('running.quorum.seats', { present, count: of });
  const wanted = ruleWords(rule, shortName, t);
  return wanted ? `${seats} ${t('running.quorum.rule', { rule: wanted })}` : seats;
}

/** What the rule asks for, in words; empty where a meeting may always decide. */
export function ruleWords(rule: QuorumRule, shortName: ShortName, t: TFunction): string {
  const { seats, share, named, sectors } = rule;
  return [
    ...(seats ? [t('running.quorum.ruleSeats', { count: seats })] : []),
    ...(share
      ? [
          t(share.beyond ? 'running.quorum.ruleMoreThan' : 'running.quorum.ruleShare', {
            parts: share.parts,
            of: share.of,
          }),
        ]
      : []),
    ...(named?.length ? [t('running.quorum.ruleWith', { names: named.map(shortName).join(', ') })] : []),
    ...(sectors ? [t('running.quorum.ruleSectors', { count: sectors })] : []),
  ].join(', ');
}

/** What is wanting, sentence by sentence. */
export function lackWords({ lacks }: Quorum, shortName: ShortName, t: TFunction): string[] {
  return [
    ...(lacks.seats ? [t('running.quorum.lacksSeats', { count: lacks.seats })] : []),
    ...(lacks.named?.length ? [t('running.quorum.lacksNamed', { names: lacks.named.map(shortName).join(', ') })] : []),
    ...(lacks.sectors ? [t('running.quorum.lacksSectors', { count: lacks.sectors })] : []),
  ];
}
