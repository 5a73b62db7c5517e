import {
  type CalendarPart,
  type Fate,
  LeasedRounds,
  type LetterContent,
  letterHtml,
  letterText,
  type Mailer,
} from '#libs/delivery';
import { instantOf, type MeetingLetter } from '#libs/domain';
import { type Kernel, linkAddress, linkHash, linkSecret } from '#libs/kernel';
import { type DueLetter, isAboutMeeting, LINK_KINDS } from './letter.js';
import { writeLetter } from './letter.content.js';
import { letterStore } from './letter.store.js';
import { meetingCalendar } from './meeting-calendar.js';
import { writeMeetingLetter } from './meeting-letter.content.js';
import type { MeetingFacts, ReplyLink } from './meeting-letter.js';

/** After which try one waits how long for the next one. */
const WAITS = ['1 minute', '5 minutes', '30 minutes', '2 hours', '8 hours'];

/** What a sender needs of its process. */
type Parts = Pick<Kernel, 'key' | 'publicUrl' | 'log' | 'clock'> & { pool: Kernel['database']['pool']; mailer: Mailer };

/** Sends the letters that are due. One that is sent again has the same Message-ID. */
export const letterSender = (parts: Parts): LeasedRounds<DueLetter> =>
  new LeasedRounds<DueLetter>(
    {
      one: 'a letter',
      about: ({ id, kind, tries }) => ({ letter: id, kind, tries }),
      waits: WAITS,
      claim: (lease, most) => letterStore.claim(parts.pool, lease, most),
      send: (letter) => send(parts, letter),
      threw: 'not_written',
      note: (letter, ...what) => letterStore.note(parts.pool, letter, ...what),
      close: () => parts.mailer.close(),
    },
    parts.log,
  );

async function send(parts: Parts, letter: DueLetter): Promise<Fate> {
  const written = await contentOf(parts, letter);
  if (!written) return { refused: isAboutMeeting(letter.kind) ? 'meeting_over' : 'link_over' };
  const { id, address, language } = letter;
  const { content, calendar } = written;
  return parts.mailer.send({
    id,
    address,
    language,
    subject: content.subject,
    text: letterText(content),
    html: letterHtml(content),
    ...(calendar ? { calendar } : {}),
  });
}

interface Written {
  content: LetterContent;
  calendar?: CalendarPart;
}

/** What it says; null when there is nothing to say any more. */
async function contentOf(parts: Parts, letter: DueLetter): Promise<Written | null> {
  const { kind, language, occasion } = letter;
  if (isAboutMeeting(kind)) return aboutMeeting(parts, letter, kind);
  return occasion && { content: writeLetter(language, occasion, linkOf(parts, letter)) };
}

async function aboutMeeting(parts: Parts, letter: DueLetter, kind: MeetingLetter): Promise<Written | null> {
  const { pool, mailer, publicUrl, clock } = parts;
  const { language, address } = letter;
  const facts = await letterStore.convocation(pool, letter);
  if (!facts) return null;
  const occasion = { kind, facts };
  const answers = kind === 'meeting_cancelled' ? [] : await repliesTo(parts, letter, facts);
  return {
    content: writeMeetingLetter(language, occasion, `${publicUrl}/meetings/${facts.meetingId}`, answers),
    calendar: meetingCalendar(language, occasion, { address, from: mailer.from, publicUrl, now: clock.now() }),
  };
}

/** One secret, which follows from the installation's key, for this letter and the time that it tells; and the answer behind it. */
async function repliesTo(
  { pool, key, publicUrl }: Parts,
  letter: DueLetter,
  { start }: MeetingFacts,
): Promise<ReplyLink[]> {
  const round = instantOf(start);
  const replies = await letterStore.offerReplies(pool, letter, start, linkHash(key, 'reply', letter.id, round));
  const secret = linkSecret(key, 'reply', letter.id, round);
  return replies.map((reply) => ({ reply, address: linkAddress(publicUrl, 'reply', `${secret}.${reply}`) }));
}

function linkOf({ publicUrl, key }: Parts, { kind, link }: DueLetter): string | null {
  const purpose = LINK_KINDS.find((known) => known === kind);
  if (!purpose || !link) return null;
  return linkAddress(publicUrl, purpose, linkSecret(key, purpose, link.id, link.round));
}
