/** One value that changes and can be watched; what React's useSyncExternalStore wants. */
export interface Cell<T> {
  get: () => T;
  set: (next: T) => void;
  /** Calls the listener after every change; answers how to stop. */
  subscribe: (listener: () => void) => () => void;
}

export function createCell<T>(initial: T): Cell<T> {
  let value = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => value,
    set(next) {
      if (Object.is(next, value)) return;
      value = next;
      for (const listener of [...listeners]) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
