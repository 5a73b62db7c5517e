/** A list with one of its things a place earlier or later; as it was where there is no such place, or no such thing. */
export function movedInList<Thing>(list: readonly Thing[], thing: Thing, by: -1 | 1): Thing[] {
  const from = list.indexOf(thing);
  const to = from + by;
  if (from < 0 || to < 0 || to >= list.length) return [...list];
  const moved = [...list];
  [moved[from], moved[to]] = [moved[to]!, moved[from]!];
  return moved;
}
