import type { NodemailerError } from 'nodemailer/lib/errors';
import type { Language } from '#libs/domain';
import { isLoopback } from '#libs/config';

/** A calendar's part of a letter, as calendars take it (RFC 6047): what is to be done with it, and the whole of it. */
export interface CalendarPart {
  method: 'REQUEST' | 'CANCEL';
  content: string;
}

/** A letter as it leaves: to one address. */
export interface OutgoingLetter {
  id: string;
  address: string;
  language: Language;
  subject: string;
  text: string;
  html: string;
  calendar?: CalendarPart;
}

/** Why a letter is tried again: the same one may go through later, or once the keeper has put something right. */
export type RetryReason =
  | 'unreachable'
  | 'no_answer'
  | 'no_safe_line'
  | 'sign_in_refused'
  | 'sender_refused'
  | 'not_let_through'
  | 'asked_to_wait';
/** Why a letter will never go through. */
export type RefusedReason = 'address_refused' | 'letter_refused';

/** What became of a letter; `answer` is the number with which the mail server said no. */
export type SendAnswer = 'sent' | { retry: RetryReason; answer?: number } | { refused: RefusedReason; answer?: number };

/** Brings letters on their way. */
export interface Mailer {
  /** The address that letters come from. */
  from: string;
  send: (letter: OutgoingLetter) => Promise<SendAnswer>;
  /** Lets go of the line; a letter that is under way fails. */
  close: () => void;
}

export interface MailSettings {
  /** `smtp://` or `smtps://`, with user and password where the server asks for them. */
  SMTP_URL: string;
  /** The address that letters come from. */
  MAIL_FROM: string;
  /** Where people reach the installation: letters are named after it. */
  publicUrl: string;
}

const LINES = 2;
/** What a calendar's part is called where it is shown as a file. */
const CALENDAR_FILE = 'meeting.ics';
/** How long one letter may take in all (ms). */
const SEND_MS = 20_000;
const TIMES = { connectionTimeout: 8000, greetingTimeout: 8000, dnsTimeout: 5000, socketTimeout: 12_000 };
/** A line that nobody used for that long (ms) is closed by us, not by the server in the middle of a letter. */
const IDLE_MS = 5000;

/**
 * Sends over SMTP. The line is encrypted, by `smtps://` or by STARTTLS, and the server's certificate is checked, unless
 * the server is this machine itself: then STARTTLS is used where it is offered, whatever its certificate.
 * @param sendMs how long one letter may take, whatever the server does meanwhile
 */
export function smtpMailer({ SMTP_URL, MAIL_FROM, publicUrl }: MailSettings, sendMs = SEND_MS): Mailer {
  const { hostname: host } = new URL(publicUrl);
  const line = { ...lineTo(SMTP_URL), name: greetingName(host) };
  let transport: ReturnType<typeof transportOf> | undefined;
  return {
    from: MAIL_FROM,
    send: async ({ id, address, language, subject, text, html, calendar }) => {
      if (!isOneAddress(address)) return { refused: 'address_refused' };
      try {
        const opened = await (transport ??= transportOf(line));
        await opened.sendMail({
          messageId: `<${id}@${host}>`,
          from: { name: 'Baraza', address: MAIL_FROM },
          to: { name: '', address },
          envelope: { from: MAIL_FROM, to: [address] },
          subject,
          text,
          html,
          ...(calendar ? { icalEvent: { ...calendar, filename: CALENDAR_FILE } } : {}),
          headers: {
            'Auto-Submitted': 'auto-generated',
            'X-Auto-Response-Suppress': 'All',
            'Content-Language': language,
          },
          signal: AbortSignal.timeout(sendMs),
        });
        return 'sent';
      } catch (error) {
        return answerTo(error as NodemailerError);
      }
    },
    close: () => void transport?.then((opened) => opened.close({ force: true })),
  };
}

/** Loads what speaks SMTP with the first letter: most starts of a server send none. */
async function transportOf(line: ReturnType<typeof lineTo>) {
  const { createTransport } = await import('nodemailer');
  return createTransport(line);
}

/** How to reach the server. What stands behind the address, such as options, is not read. */
function lineTo(address: string): object {
  const { url, user, pass } = readAddress(address);
  const loopback = isLoopback(url.hostname);
  const secure = url.protocol === 'smtps:';
  return {
    pool: true,
    maxConnections: LINES,
    // A letter whose line broke is tried again by its row, and never twice behind our back.
    maxRequeues: 0,
    idleTimeout: IDLE_MS,
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: Number(url.port) || (secure ? 465 : 587),
    secure,
    requireTLS: !secure && !loopback,
    opportunisticTLS: loopback,
    tls: { minVersion: 'TLSv1.2', rejectUnauthorized: !loopback },
    ...(user ? { auth: { user, pass } } : {}),
    ...TIMES,
    logger: false,
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

/** Throws a sentence without the address: it holds a password. */
function readAddress(address: string): { url: URL; user: string; pass: string } {
  try {
    const url = new URL(address);
    return { url, user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) };
  } catch {
    throw new Error(
      'SMTP_URL could not be read. In user and password write : / @ # % and the like as %3A %2F %40 %23 %25.',
    );
  }
}

/** How a client says who it is: an address of numbers stands in brackets (RFC 5321, 4.1.3). */
const greetingName = (host: string): string =>
  host.startsWith('[') ? host.replace('[', '[IPv6:') : /^[\d.]+$/.test(host) ? `[${host}]` : host;

/** One address and nothing that a header or a list of addresses could be continued with. */
const isOneAddress = (address: string): boolean => /^[^\s,;:<>()[\]\\"@]+@[^\s,;:<>()[\]\\"@]+$/.test(address);

/** Told that it is not allowed to send, though the address may be good: a matter of the keeper, not of the letter (RFC 3463, x.7.x). */
const POLICY = /^5\d\d[ -]5\.7\./;
/** What encryption that fails is called by the library, and by Node where it does not trust the other end. */
const UNSAFE = /TLS|SSL|CERT|SIGNATURE|ISSUER/;

/**
 * What a failure means. A final no (5xx) to the address or to the letter is final; to our signing in, to our own address or
 * for reasons of policy it is not, since the keeper can put that right while letters wait.
 */
function answerTo(error: NodemailerError): SendAnswer {
  const { command, responseCode, permanent, response = '' } = error;
  const answer = responseCode ? { answer: responseCode } : {};
  if (!permanent || POLICY.test(response)) return { retry: reasonToWait(error), ...answer };
  if (command === 'RCPT TO') return { refused: 'address_refused', ...answer };
  if (command === 'DATA') return { refused: 'letter_refused', ...answer };
  return { retry: reasonToWait(error), ...answer };
}

function reasonToWait({
  code = '',
  originalCode = '',
  command,
  responseCode,
  permanent,
}: NodemailerError): RetryReason {
  if (code === 'EAUTH' || code === 'ENOAUTH' || responseCode === 530) return 'sign_in_refused';
  if (UNSAFE.test(`${code} ${originalCode}`)) return 'no_safe_line';
  if (code === 'ETIMEDOUT' || code === 'EABORT') return 'no_answer';
  if (!responseCode) return 'unreachable';
  if (!permanent) return 'asked_to_wait';
  return command === 'MAIL FROM' ? 'sender_refused' : 'not_let_through';
}
