import type { RungChannel } from '#libs/domain';
import type { Config } from '#libs/config';
import type { Channel } from './channel.js';
import { mailChannel } from './channels/mail.channel.js';
import { pushChannel } from './channels/push.channel.js';
import { webhookChannel } from './channels/webhook.channel.js';

/** Every way that leaves the installation. Another one is its file, and a line here. */
export const CHANNELS: readonly Channel[] = [mailChannel, pushChannel, webhookChannel];

/** The ways that this installation has. In the app everybody is told. */
export const waysOf = (config: Config): ReadonlySet<RungChannel> =>
  new Set(['app', ...CHANNELS.filter(({ isOn }) => isOn(config)).map(({ name }) => name)]);
