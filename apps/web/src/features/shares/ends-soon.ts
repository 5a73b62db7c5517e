import { SHARE_PROMPT_DAYS, shareState, type ShareView } from '#libs/domain';

const DAY = 86_400_000;

/** Whether an agreement by which an agency tells ends within the time in which the person is asked about it (`now` in milliseconds since 1970). */
export const endsSoon = (share: ShareView, agencyId: string, now: number): boolean =>
  share.controllerAgencyId === agencyId &&
  ['active', 'suspended', 'unconfirmed'].includes(shareState(share, now)) &&
  share.untilAt - now <= SHARE_PROMPT_DAYS * DAY;

/** In how many days it ends; 0 on the last one. */
export const daysLeft = ({ untilAt }: Pick<ShareView, 'untilAt'>, now: number): number =>
  Math.floor((untilAt - now) / DAY);
