import { answersFor, type NoticeState } from '#libs/domain';
import { type Fate, LeasedRounds, letterHtml, letterText, type Mailer } from '#libs/delivery';
import { faultPoint, type Kernel, linkAddress, linkHash, linkSecret } from '#libs/kernel';
import type { DueNotice } from './notice.js';
import { writeNotice } from './notice.content.js';
import { noticeStore } from './notice.store.js';

/** After which try one waits how long for the next one. */
const WAITS = ['30 seconds', '2 minutes', '10 minutes', '1 hour', '4 hours', '12 hours'];

/** What a sender needs of its process. */
type Parts = Pick<Kernel, 'key' | 'publicUrl' | 'log' | 'clock'> & { pool: Kernel['database']['pool']; mailer: Mailer };

/** Sends the notices that are due by mail. One that is sent again has the same Message-ID; one that stopped being wanted is not sent. */
export const noticeSender = (parts: Parts): LeasedRounds<DueNotice> =>
  new LeasedRounds<DueNotice>(
    {
      one: 'a notice',
      about: ({ id, kind, audience, tries }) => ({ notice: id, kind, audience, tries }),
      waits: WAITS,
      claim: (lease, most) => noticeStore.claim(parts.pool, 'mail', lease, most),
      send: (notice) => send(parts, notice),
      threw: 'not_written',
      note: (notice, state, ...why) => noticeStore.note(parts.pool, notice, STATES[state], ...why),
      close: () => parts.mailer.close(),
    },
    parts.log,
  );

const STATES: Record<'sent' | 'waiting' | 'given_up', NoticeState> = {
  sent: 'sent',
  waiting: 'waiting',
  given_up: 'failed',
};

async function send(parts: Parts, notice: DueNotice): Promise<Fate> {
  const { pool, mailer, publicUrl, clock } = parts;
  const { id, address, language, reads, subjectId } = notice;
  if (!(await noticeStore.begin(pool, notice))) return { refused: 'not_wanted' };
  if (address === null) return { refused: 'no_address' };
  const opens = reads ? `${publicUrl}/actions/${subjectId}` : publicUrl;
  const content = writeNotice(notice, clock.now().getTime(), opens, await answersOf(parts, notice));
  await faultPoint('claimed, not yet sent');
  const fate = await mailer.send({
    id,
    address,
    language,
    subject: content.subject,
    text: letterText(content),
    html: letterHtml(content),
  });
  await faultPoint('sent, not yet noted');
  return fate;
}

/** Where each answer that its reader can give is given: one secret, which follows from the installation's key, and the act behind it. */
async function answersOf({ pool, key, publicUrl }: Parts, notice: DueNotice) {
  const status = await noticeStore.offer(pool, notice, linkHash(key, 'answer', notice.id));
  const secret = linkSecret(key, 'answer', notice.id);
  return (status ? answersFor(status) : []).map((act) => ({
    act,
    address: linkAddress(publicUrl, 'answer', `${secret}.${act}`),
  }));
}
