/** Chance that follows from a seed and a name: the same of both, the same choices. */
export function chanceOf(seed, name) {
  let state = seed >>> 0;
  for (const letter of name) state = Math.imul(state ^ letter.charCodeAt(0), 0x01000193) >>> 0;
  /** A fraction from 0 up to 1 (mulberry32). */
  const fraction = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (count) => Math.floor(fraction() * count);
  return {
    fraction,
    below,
    oneOf: (list) => list[below(list.length)],
    /** The same in another order. */
    shuffled(list) {
      const mixed = [...list];
      for (let place = mixed.length - 1; place > 0; place--) {
        const other = below(place + 1);
        [mixed[place], mixed[other]] = [mixed[other], mixed[place]];
      }
      return mixed;
    },
  };
}
