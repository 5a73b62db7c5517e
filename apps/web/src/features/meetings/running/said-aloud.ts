import type { TFunction } from 'i18next';
import { type MeetingView, quorumNow } from '#libs/domain';
import { numberedNow } from './agenda-now.js';
import { isAdopted } from './decision-now.js';

/** What has to be heard by those who listen to the screen: where the meeting is, what is asked and decided, and whether it may decide (L4). */
export interface Heard {
  item: string | undefined;
  number: number | undefined;
  paused: boolean;
  over: boolean;
  enough: boolean;
  /** Ids with versions of what is asked, of what was called for, and of what was agreed on. */
  asked: string[];
  called: string[];
  agreed: string[];
}

export function heardIn(view: MeetingView): Heard {
  const { status, currentItemId } = view.meeting;
  const ids = (holds: (one: MeetingView['decisions'][number]) => boolean) =>
    view.decisions.filter(holds).map(({ decisionId, version }) => `${decisionId} ${version}`);
  return {
    item: currentItemId,
    number: numberedNow(view)?.number,
    paused: status === 'suspended',
    over: status === 'closed' || status === 'inquorate',
    enough: quorumNow(view).met,
    asked: ids((one) => one.status === 'put'),
    called: ids((one) => one.status === 'put' && one.calledAt !== undefined),
    agreed: ids((one) => isAdopted(one.status)),
  };
}

/** What is news of it, as it is said; empty where nothing is. */
export function newsBetween(before: Heard, now: Heard, title: string, t: TFunction): string {
  const fresh = (list: 'asked' | 'called' | 'agreed') => now[list].some((one) => !before[list].includes(one));
  return [
    ...(now.over && !before.over ? [t('running.over.title')] : []),
    ...(now.item !== before.item && now.item ? [t('running.aloudNow.item', { number: now.number ?? 0, title })] : []),
    ...(fresh('agreed') ? [t('running.aloudNow.agreed')] : []),
    ...(fresh('asked') ? [t('running.aloudNow.asked')] : []),
    ...(fresh('called') ? [t('running.objections.title')] : []),
    ...(before.enough && !now.enough ? [t('running.quorum.lost')] : []),
    ...(!before.enough && now.enough ? [t('running.quorum.met')] : []),
    ...(now.paused !== before.paused ? [t(now.paused ? 'running.clock.paused' : 'running.aloudNow.goesOn')] : []),
  ].join('. ');
}
