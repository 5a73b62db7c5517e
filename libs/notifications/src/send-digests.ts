import { type Fate, LeasedRounds, letterHtml, letterText, type Mailer } from '#libs/delivery';
import type { Kernel } from '#libs/kernel';
import type { DueDigest } from './digest.js';
import { countsOf, writeDigest } from './digest.content.js';
import { digestStore } from './digest.store.js';
import { noting, sending } from './held.js';

/** After which try one waits how long for the next one; after a day the next letter is there. */
const WAITS = ['1 minute', '10 minutes', '1 hour', '4 hours'];

/** What a sender needs of its process. */
type Parts = Pick<Kernel, 'publicUrl' | 'log' | 'clock'> & { pool: Kernel['database']['pool']; mailer: Mailer };

/** Sends the daily letters that are due. One that is sent again has the same Message-ID; one in which nothing is left is not sent. */
export const digestSender = (parts: Parts): LeasedRounds<DueDigest> =>
  new LeasedRounds<DueDigest>(
    {
      one: 'a daily letter',
      about: ({ id, tries }) => ({ digest: id, tries }),
      waits: WAITS,
      claim: (lease, most) => digestStore.claim(parts.pool, lease, most),
      send: (digest) => send(parts, digest),
      threw: 'not_written',
      note: noting(parts.pool, 'digest'),
      close: () => parts.mailer.close(),
    },
    parts.log,
  );

async function send({ pool, mailer, publicUrl, clock }: Parts, digest: DueDigest): Promise<Fate> {
  const { id, address, language } = digest;
  const gathered = await digestStore.begin(pool, digest);
  if (!gathered.length) return { refused: 'not_wanted' };
  if (address === null) return { refused: 'no_address' };
  const content = writeDigest(language, countsOf(gathered, clock.now().getTime()), `${publicUrl}/actions`);
  const letter = {
    id,
    address,
    language,
    subject: content.subject,
    text: letterText(content),
    html: letterHtml(content),
  };
  return sending(() => mailer.send(letter));
}
