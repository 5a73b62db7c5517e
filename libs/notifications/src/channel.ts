import type { TriedWay, WayRow } from '#libs/domain';
import type { Config } from '#libs/config';
import type { Fate } from '#libs/delivery';
import type { Kernel } from '#libs/kernel';
import type { DueNotice } from './notice.js';
import type { WayDatabase } from './way.store.js';

/** What a channel needs of its process. */
export type ChannelParts = Pick<Kernel, 'config' | 'key' | 'publicUrl' | 'log' | 'clock'> & {
  pool: Kernel['database']['pool'];
};

/** A try of a way, with the rights of whoever tries it. */
export interface WayTry {
  id: string;
  /** Of an agency's system alone. */
  agencyId?: string;
  db: WayDatabase;
}

/** A channel that sends. */
export interface OpenChannel {
  /** Sends a notice that is wanted, under its id: sent again it is the same to whoever gets it. */
  send: (notice: DueNotice) => Promise<Fate>;
  /** Finds where a try goes, and answers what sends it there; or why it goes nowhere. */
  prepare: (about: WayTry) => Promise<(() => Promise<Fate>) | Fate>;
  /** Lets go of the line; what is under way fails. */
  close: () => void;
}

/** A way that leaves the installation. It says of itself whether it is there, whose it is to set, and how it sends. */
export interface Channel {
  name: TriedWay;
  /** Whether the operator switched it on. */
  isOn: (config: Config) => boolean;
  /** What a screen needs in order to draw it. */
  setting: (parts: Pick<ChannelParts, 'key'>) => Pick<WayRow, 'setBy' | 'key'>;
  open: (parts: ChannelParts) => OpenChannel;
}
