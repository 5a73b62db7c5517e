/** What one open tab tells the others of the same person about the outbox. */
export type TabMessage = { kind: 'changed' } | { kind: 'sent'; id: string; seq: number; result: unknown };

/** The open tabs of one person on this device. One of them sends; the others show. */
export interface Tabs {
  say: (message: TabMessage) => void;
  hear: (listener: (message: TabMessage) => void) => void;
  /** Calls back once this tab is the one that sends: at once, or when the one before it was closed. */
  whenLeading: (callback: () => void) => void;
  close: () => void;
}

/** The tabs of this browser. Without locks (an old browser) every tab sends; the command's id keeps that harmless. */
export function browserTabs(person: string): Tabs {
  const name = `baraza.outbox.${person}`;
  const channel = new BroadcastChannel(name);
  const closing = new AbortController();
  return {
    say: (message) => channel.postMessage(message),
    hear: (listener) => channel.addEventListener('message', (event: MessageEvent<TabMessage>) => listener(event.data)),
    whenLeading(callback) {
      if (!('locks' in navigator)) return callback();
      const held = () =>
        new Promise<void>((release) => {
          closing.signal.addEventListener('abort', () => release());
          callback();
        });
      navigator.locks.request(name, { signal: closing.signal }, held).catch(() => undefined);
    },
    close() {
      closing.abort();
      channel.close();
    },
  };
}
