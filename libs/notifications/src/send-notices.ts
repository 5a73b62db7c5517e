import { type Fate, LeasedRounds } from '#libs/delivery';
import type { Channel, ChannelParts, OpenChannel } from './channel.js';
import { noting, sending } from './held.js';
import type { DueNotice } from './notice.js';
import { noticeStore } from './notice.store.js';

/** After which try one waits how long for the next one. */
const WAITS = ['30 seconds', '2 minutes', '10 minutes', '1 hour', '4 hours', '12 hours'];

/**
 * Sends the notices of one channel that are due. One that is sent again goes under the same id; one that stopped being wanted is
 * not sent. Where the channel is switched off what still waits for it ends, with that reason.
 */
export function noticeSender(parts: ChannelParts, channel: Channel): LeasedRounds<DueNotice> {
  const open = channel.isOn(parts.config) ? channel.open(parts) : null;
  return new LeasedRounds<DueNotice>(
    {
      one: 'a notice',
      about: ({ id, kind, audience, tries }) => ({ notice: id, channel: channel.name, kind, audience, tries }),
      waits: WAITS,
      claim: (lease, most) => noticeStore.claim(parts.pool, channel.name, lease, most),
      send: (notice) => send(parts, open, notice),
      threw: 'not_written',
      note: noting(parts.pool, 'notice'),
      close: () => open?.close(),
    },
    parts.log,
  );
}

async function send({ pool }: ChannelParts, open: OpenChannel | null, notice: DueNotice): Promise<Fate> {
  if (!(await noticeStore.begin(pool, notice))) return { refused: 'not_wanted' };
  if (!open) return { refused: 'way_off' };
  return sending(() => open.send(notice));
}
