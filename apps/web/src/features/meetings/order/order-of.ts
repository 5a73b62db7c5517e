/** The ids in which one stands before or behind another one; as they were where one of the two is not there. */
export function movedBeside(
  ids: readonly string[],
  id: string,
  { id: other, after }: { id: string; after: boolean },
): string[] {
  const rest = ids.filter((one) => one !== id);
  const place = rest.indexOf(other);
  if (place < 0 || rest.length === ids.length) return [...ids];
  return rest.toSpliced(place + (after ? 1 : 0), 0, id);
}

/** The whole order with those that are shown in this order; what is not shown keeps its place. */
export function orderShowing(order: readonly string[], shown: readonly string[]): string[] {
  const known = new Set(shown);
  const queue = [...shown];
  return order.map((id) => (known.has(id) ? queue.shift()! : id));
}
