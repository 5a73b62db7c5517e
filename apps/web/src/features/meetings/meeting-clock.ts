import { useEffect, useSyncExternalStore, useState } from 'react';
import { createCell, sendHttp } from '#libs/client';

/** How far the server's clock is ahead of this device's, at least and at most; in milliseconds. */
export interface ClockBounds {
  low: number;
  high: number;
}

/** The header says whole seconds only (ms). */
const HEADER_STEP = 1000;
/** The server's time is asked for this often while a meeting is looked at (ms): each answer narrows what is known. */
const ASK_MS = 60_000;
/** Clocks on the screen are drawn anew this often (ms): no second is left out. */
const DRAW_MS = 500;

/**
 * What the `date` of an answer says about the server's clock.
 * @param date the header, as milliseconds since 1970
 * @param askedAt when it was asked, by this device
 * @param answeredAt when the answer was there, by this device
 */
export const boundsOfAnswer = (date: number, askedAt: number, answeredAt: number): ClockBounds => ({
  low: date - answeredAt,
  high: date + HEADER_STEP - askedAt,
});

/** What an event says that was recorded before it came here: the server's clock is at least so far ahead. */
export const boundsOfEvent = (at: number, receivedAt: number): ClockBounds => ({
  low: at - receivedAt,
  high: Infinity,
});

/** What holds after one more sign. Where two signs contradict each other a clock was set meanwhile: the newer one counts. */
export function narrowed(known: ClockBounds, heard: ClockBounds): ClockBounds {
  const both = { low: Math.max(known.low, heard.low), high: Math.min(known.high, heard.high) };
  if (both.low <= both.high) return both;
  return Number.isFinite(heard.high) ? heard : { low: heard.low, high: heard.low + HEADER_STEP };
}

/** By how much the server's clock is taken to be ahead, in milliseconds. */
export const aheadBy = ({ low, high }: ClockBounds): number =>
  Number.isFinite(low) && Number.isFinite(high) ? Math.round((low + high) / 2) : Number.isFinite(low) ? low : 0;

const known = createCell<ClockBounds>({ low: -Infinity, high: Infinity });

/** An event came at this moment that the server recorded then (both ms). What came late narrows nothing. */
export const heardEventAt = (at: number): void => known.set(narrowed(known.get(), boundsOfEvent(at, Date.now())));

/** The server's time now, as far as this device knows it; milliseconds since 1970. */
export const serverNow = (): number => Date.now() + aheadBy(known.get());

/** Asks the server for its time, now and from time to time while it is needed (R1). */
export function useServerClock(): void {
  useEffect(() => {
    const ask = async () => {
      const askedAt = Date.now();
      const answer = await sendHttp({}, 'GET', '/api/me').catch(() => null);
      const date = Date.parse(answer?.headers.get('date') ?? '');
      if (!Number.isNaN(date)) known.set(narrowed(known.get(), boundsOfAnswer(date, askedAt, Date.now())));
    };
    void ask();
    const timer = setInterval(() => void ask(), ASK_MS);
    return () => clearInterval(timer);
  }, []);
}

/** Whether the server has said what time it is: until then a moment is by the clock of this device. */
export const knowsServerClock = (): boolean => Number.isFinite(known.get().high);

/**
 * The server's time, drawn anew twice a second. Whoever comes back to the page sees the right time at once (L4).
 * @param everyMs how often it is drawn, where no seconds are shown
 */
export function useServerNow(everyMs = DRAW_MS): number {
  useSyncExternalStore(known.subscribe, known.get);
  const [, draw] = useState(0);
  useEffect(() => {
    const again = () => draw((count) => count + 1);
    const timer = setInterval(again, everyMs);
    document.addEventListener('visibilitychange', again);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', again);
    };
  }, [everyMs]);
  return serverNow();
}
