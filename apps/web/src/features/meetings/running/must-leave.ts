import type { MeetingView } from '#libs/domain';

/**
 * Who is on the roll now and is not among those who read an item for named people: they leave the room while it lasts (R7). In the order
 * in which they came, each once.
 * @param readers who reads what is said about it
 */
export const mustLeave = ({ roll }: Pick<MeetingView, 'roll'>, readers: readonly string[]): string[] => {
  const here = roll.filter(({ to }) => to === undefined).map(({ personId }) => personId);
  return [...new Set(here)].filter((personId) => !readers.includes(personId));
};
