import { v7 } from 'uuid';

/**
 * The one source of time outside the database, with the same offset as the database's own `baraza.now()`. The offset
 * is zero except in databases made for tests or demonstration.
 */
export class Clock {
  private offset = 0;

  /** How far it is ahead of the time outside, in milliseconds. */
  get offsetMs(): number {
    return this.offset;
  }

  /** Takes over the database's offset, in milliseconds. */
  setOffset(milliseconds: number): void {
    this.offset = milliseconds;
  }

  /** What time it is outside, without the offset, in milliseconds since 1970. */
  outsideMs(): number {
    return Date.now();
  }

  /** Now, in milliseconds since 1970. */
  ms(): number {
    return Date.now() + this.offset;
  }

  now(): Date {
    return new Date(this.ms());
  }

  /** A new UUIDv7: sorted by when it was made. */
  newId(): string {
    return v7({ msecs: this.ms() });
  }
}
