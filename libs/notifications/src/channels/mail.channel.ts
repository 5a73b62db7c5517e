import { answersFor } from '#libs/domain';
import { type Fate, letterHtml, letterText, type Mailer, type LetterContent, smtpMailer } from '#libs/delivery';
import { linkAddress, linkHash, linkSecret } from '#libs/kernel';
import type { Channel, ChannelParts, OpenChannel, WayTry } from '../channel.js';
import { type DueNotice, pageOf } from '../notice.js';
import { writeNotice, writeTry } from '../notice.content.js';
import { noticeStore } from '../notice.store.js';
import { wayStore } from '../way.store.js';

/** By mail, to the address of the account. */
export const mailChannel: Channel = {
  name: 'mail',
  isOn: ({ SMTP_URL }) => SMTP_URL !== '',
  setting: () => ({ setBy: 'account' }),
  open(parts) {
    const mailer = smtpMailer({ ...parts.config, publicUrl: parts.publicUrl });
    return {
      send: (notice) => send(parts, mailer, notice),
      prepare: (about) => prepare(parts, mailer, about),
      close: () => mailer.close(),
    };
  },
};

async function send(parts: ChannelParts, mailer: Mailer, notice: DueNotice): Promise<Fate> {
  const { publicUrl, clock } = parts;
  const { id, address, unreachable, reads } = notice;
  if (address === null) return { refused: 'no_address' };
  if (unreachable) return { refused: 'not_reachable' };
  const opens = reads ? `${publicUrl}${pageOf(notice)}` : publicUrl;
  return post(
    mailer,
    { id, address },
    writeNotice(notice, clock.now().getTime(), opens, await answersOf(parts, notice)),
  );
}

/** A letter that came back once is tried again here: that is how an address becomes good. */
async function prepare(
  { publicUrl }: ChannelParts,
  mailer: Mailer,
  { id, db }: WayTry,
): ReturnType<OpenChannel['prepare']> {
  const mail = await wayStore.ownMail(db);
  if (!mail) return { refused: 'no_address' };
  return () => post(mailer, { id, address: mail.address }, writeTry(mail.language, `${publicUrl}/account`));
}

const post = (mailer: Mailer, to: { id: string; address: string }, content: LetterContent): Promise<Fate> =>
  mailer.send({
    ...to,
    language: content.language,
    subject: content.subject,
    text: letterText(content),
    html: letterHtml(content),
  });

/** Where each answer that its reader can give is given: one secret, which follows from the installation's key, and the act behind it. */
async function answersOf({ pool, key, publicUrl }: ChannelParts, notice: DueNotice) {
  // What is answered from a letter is an action: a step of a referral asks for more than a tap.
  if (notice.kind !== 'action') return [];
  const about = await noticeStore.offer(pool, notice, linkHash(key, 'answer', notice.id));
  const secret = linkSecret(key, 'answer', notice.id);
  return (about ? answersFor(about.status, about.priority) : []).map((act) => ({
    act,
    address: linkAddress(publicUrl, 'answer', `${secret}.${act}`),
  }));
}
