/** Lets a steady rate through, and a burst of twice as much. */
export class TokenBucket {
  private tokens: number;
  private filledAt: number;

  /** @param rate how many a second; @param now milliseconds of a clock that only moves forward */
  constructor(
    private readonly rate: number,
    now: number,
  ) {
    this.tokens = rate * 2;
    this.filledAt = now;
  }

  /** Takes one, or answers false when there is none left now. */
  take(now: number): boolean {
    this.tokens = Math.min(this.rate * 2, this.tokens + ((now - this.filledAt) / 1000) * this.rate);
    this.filledAt = now;
    if (this.tokens < 1) return false;
    this.tokens -= 1;
    return true;
  }
}
