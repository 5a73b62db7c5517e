import type { ToldAs, Wish, WishesView, WishWay } from '#libs/domain';

/** The wishes once one of them is another. */
export const withWish = (now: WishesView, told: ToldAs, way: WishWay, wish: Wish): WishesView => ({
  ...now,
  [told]: { ...now[told], [way]: wish },
});

/** What is sent: everything that I wish, and when the daily letter comes. */
export const wishesSent = ({ own, agency, table, dailyAt }: WishesView) => ({ own, agency, table, dailyAt });
