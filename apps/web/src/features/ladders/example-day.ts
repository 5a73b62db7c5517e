import { daysAfter } from '../actions/local-time.js';

const FRIDAY = 5;

/** The Friday of next week: far enough ahead that most steps still are to come. */
export function exampleDay(today: string): string {
  const weekday = new Date(`${today}T00:00:00Z`).getUTCDay();
  return daysAfter(today, ((FRIDAY - weekday + 7) % 7) + 7);
}
