/** How hints travel between the processes of an installation. Any of them may be lost, and none carries more than names and numbers. */
export interface HintLine {
  /** Begins to hear. */
  open(): Promise<void>;
  /** Says something to everybody who hears, oneself included. What cannot be said is lost, with a line in the log. */
  say(text: string): Promise<void>;
  close(): Promise<void>;
}

/** What a line needs to say when it does not hear or is not heard. */
export interface HintLog {
  warn(facts: object, words: string): void;
}

export const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
