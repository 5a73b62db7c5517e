const HASH = 0x23;
const [DIGIT_0, DIGIT_9] = [0x30, 0x39];
/** The size of a measured message in characters, marker included. */
const TEXT_SIZE = 300;
const FILLING = 'Bed for tonight is kept until eight, the dog may come along, ask at the side door. '.repeat(4);

/** Marks are never used twice in a run, so that a straggler of an earlier part is not taken for a later message. */
let lastMark = 0;

/** @typedef {{ack: number[], all: number[]}} Series times in milliseconds */

/**
 * What is under way to the members of one case: which message was seen by whom, and when. A message begins with its mark
 * `#<number>#`; whoever receives a frame with that mark has the message, in whatever shape the server packs it.
 */
export class PostBook {
  /** @type {Map<number, {at: number, series: Series|null, seen: Uint8Array, left: number, acknowledged: boolean}>} */
  #underWay = new Map();
  /** Called when a message has been acknowledged and has reached all. */
  onSettled = () => {};
  deliveries = 0;
  settled = 0;
  failed = 0;

  /** @param {number} members how many sockets must have it for all to have it */
  constructor(members) {
    this.members = members;
  }

  get waiting() {
    return this.#underWay.size;
  }

  /** How many of these are not settled yet: those that would be counted. */
  unsettledOf(series) {
    return [...this.#underWay.values()].filter((post) => post.series === series).length;
  }

  /**
   * Begins a message whose times go to a series (null: they are not kept).
   * @param {number} at the instant from which its times count
   * @returns {{mark: number, text: string}}
   */
  begin(at, series) {
    const mark = ++lastMark;
    this.#underWay.set(mark, {
      at,
      series,
      seen: new Uint8Array(this.members),
      left: this.members,
      acknowledged: false,
    });
    return { mark, text: textOf(mark) };
  }

  /** The poster was told that it is recorded. */
  acknowledged(mark) {
    const post = this.#underWay.get(mark);
    if (!post) return;
    post.acknowledged = true;
    post.series?.ack.push(performance.now() - post.at);
    this.#settle(mark, post);
  }

  /** It was refused or its answer was lost. */
  lost(mark) {
    this.failed++;
    this.#underWay.delete(mark);
    this.onSettled();
  }

  /** A member received a frame: finds every mark in it. */
  received(member, buffer, start, end) {
    const now = performance.now();
    for (const mark of marksIn(buffer, start, end)) {
      const post = this.#underWay.get(mark);
      if (!post || post.seen[member]) continue;
      post.seen[member] = 1;
      this.deliveries++;
      if (--post.left > 0) continue;
      post.series?.all.push(now - post.at);
      this.#settle(mark, post);
    }
  }

  #settle(mark, post) {
    if (post.left > 0 || !post.acknowledged) return;
    this.#underWay.delete(mark);
    this.settled++;
    this.onSettled();
  }
}

const textOf = (mark) => `#${mark}# ${FILLING}`.slice(0, TEXT_SIZE);

/** Every mark in a part of a buffer. */
export function marksIn(buffer, start, end) {
  const marks = [];
  for (let at = buffer.indexOf(HASH, start); at >= 0 && at < end; at = buffer.indexOf(HASH, at)) {
    let mark = 0;
    let next = at + 1;
    for (; next < end && buffer[next] >= DIGIT_0 && buffer[next] <= DIGIT_9; next++)
      mark = mark * 10 + buffer[next] - DIGIT_0;
    const whole = next > at + 1 && next < end && buffer[next] === HASH;
    if (whole) marks.push(mark);
    at = whole ? next + 1 : at + 1;
  }
  return marks;
}

/** Sends one message by a door and keeps its book. */
export function send(book, post, at, series) {
  const { mark, text } = book.begin(at, series);
  post(text).then(
    () => book.acknowledged(mark),
    () => book.lost(mark),
  );
}
