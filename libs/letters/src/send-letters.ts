import { type Fate, LeasedRounds, type LetterContent, letterHtml, letterText, type Mailer } from '#libs/delivery';
import { type Kernel, linkAddress, linkSecret } from '#libs/kernel';
import { type DueLetter, isAboutMeeting, LINK_KINDS } from './letter.js';
import { writeLetter } from './letter.content.js';
import { letterStore } from './letter.store.js';

/** After which try one waits how long for the next one. */
const WAITS = ['1 minute', '5 minutes', '30 minutes', '2 hours', '8 hours'];

/** What a sender needs of its process. */
type Parts = Pick<Kernel, 'key' | 'publicUrl' | 'log'> & { pool: Kernel['database']['pool']; mailer: Mailer };

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
  const { id, address, language } = letter;
  const content = await contentOf(parts, letter);
  if (!content) return { refused: isAboutMeeting(letter.kind) ? 'meeting_over' : 'link_over' };
  return parts.mailer.send({
    id,
    address,
    language,
    subject: content.subject,
    text: letterText(content),
    html: letterHtml(content),
  });
}

/** What it says; null when there is nothing to say any more. */
async function contentOf(parts: Parts, letter: DueLetter): Promise<LetterContent | null> {
  const { kind, language, occasion } = letter;
  if (!isAboutMeeting(kind)) return occasion && writeLetter(language, occasion, linkOf(parts, letter));
  const facts = await letterStore.convocation(parts.pool, letter);
  return facts && writeLetter(language, { kind, facts }, `${parts.publicUrl}/meetings/${facts.meetingId}`);
}

function linkOf({ publicUrl, key }: Parts, { kind, link }: DueLetter): string | null {
  const purpose = LINK_KINDS.find((known) => known === kind);
  if (!purpose || !link) return null;
  return linkAddress(publicUrl, purpose, linkSecret(key, purpose, link.id, link.round));
}
