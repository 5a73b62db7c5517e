import { randomUUID } from 'node:crypto';

type Word = 'hello' | 'here' | 'bye';
const SPOKEN = /^(hello|here|bye) ([0-9a-f-]{36})$/;

/**
 * Which other processes hear the same line, as they say themselves: each says `hello` when it begins to hear, is answered
 * `here` by all who do, and says `bye` when it ends. Whoever was killed says nothing and is thought to hear: a hint too
 * many costs little, a missing one costs somebody a wait.
 */
export class OtherHearers {
  private readonly id = randomUUID();
  private readonly others = new Set<string>();

  /** True while anybody else hears. */
  get any(): boolean {
    return this.others.size > 0;
  }

  word(word: Word): string {
    return `${word} ${this.id}`;
  }

  /** Forgets everybody, as when this process could not hear for a while: who is there answers the next `hello`. */
  forget(): void {
    this.others.clear();
  }

  /** Takes what is said about who hears. Answers false for what is something else, `answer` when it is to be answered, else true. */
  take(text: string): boolean | 'answer' {
    const [, word, id] = SPOKEN.exec(text) ?? [];
    if (!word || !id) return false;
    if (id === this.id) return true;
    if (word === 'bye') this.others.delete(id);
    else this.others.add(id);
    return word === 'hello' ? 'answer' : true;
  }
}
