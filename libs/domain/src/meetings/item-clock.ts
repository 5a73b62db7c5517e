/** A time that something stood still. Milliseconds since 1970. */
export interface StandStill {
  from: number;
  /** While it stands still there is none. */
  to?: number;
}

/** When an item was begun, how long it may take, and when its clock stood: all by the server's clock (R1). */
export interface ItemTime {
  /** Milliseconds since 1970. */
  begunAt: number;
  pauses: readonly StandStill[];
  /** The minutes planned for it. */
  minutes: number;
  /** Minutes that were added to it meanwhile. */
  extended: number;
  /** Once it is over. */
  endedAt?: number;
  /** Milliseconds that it took before it was put back and begun again. */
  before?: number;
}

/** From which part of its minutes on an item is shown as nearly over (R3). */
const NEARLY_OVER = 0.8;
/** How often the chair is told that an item is over its time, in minutes (R3). */
export const OVERTIME_REMINDER_MINUTES = 5;
const MINUTE = 60_000;

/** How an item stands to its time. Nothing ever ends an item but the chair. */
export interface ItemClock {
  /** Milliseconds that it took until now, without those during which it stood still. */
  spent: number;
  /** Milliseconds that are left; below nought when it is over its time. */
  left: number;
  state: 'calm' | 'nearly_over' | 'over';
  /** How often the chair was to be told until now that it is over its time. */
  reminders: number;
}

/** How an item stands to its time at a moment. */
export function itemClock(item: ItemTime, now: number): ItemClock {
  const end = item.endedAt ?? now;
  const stood = item.pauses.reduce((sum, { from, to = end }) => sum + Math.max(0, Math.min(to, end) - from), 0);
  const spent = (item.before ?? 0) + Math.max(0, end - item.begunAt - stood);
  const all = (item.minutes + item.extended) * MINUTE;
  const left = all - spent;
  const state = left <= 0 ? 'over' : spent >= all * NEARLY_OVER ? 'nearly_over' : 'calm';
  return { spent, left, state, reminders: left > 0 ? 0 : 1 + Math.floor(-left / (OVERTIME_REMINDER_MINUTES * MINUTE)) };
}

/** How long something still to come is planned to take. */
export interface PlannedItem {
  id: string;
  minutes: number;
}

/** When each item that is left is expected to begin, and when the meeting will be over, if all take what was planned (R4). */
export function forecastAgenda(
  current: ItemTime | null,
  left: readonly PlannedItem[],
  now: number,
): { begins: Map<string, number>; ends: number } {
  let at = now + (current ? Math.max(0, itemClock(current, now).left) : 0);
  const begins = new Map<string, number>();
  for (const { id, minutes } of left) {
    begins.set(id, at);
    at += minutes * MINUTE;
  }
  return { begins, ends: at };
}

/** By how much the beginning of an item must have moved before those who wait for it are told, in minutes (R4). */
export const FORECAST_MOVED_MINUTES = 10;

/** Whether who waits for something is told that it moved. Both in milliseconds since 1970. */
export const forecastMoved = (told: number, expected: number): boolean =>
  Math.abs(expected - told) > FORECAST_MOVED_MINUTES * MINUTE;
