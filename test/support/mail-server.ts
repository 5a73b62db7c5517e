import { type SMTPServerDataStream, SMTPServer, type SMTPServerSession } from 'smtp-server';
import { until } from './api-process.js';
import { readLetter, type ReceivedLetter } from './received-letter.js';

/** At which word of the conversation the server says no: to the sender, to the address, or to the letter itself. */
export type Stage = 'sender' | 'address' | 'letter';

interface Refusal {
  stage: Stage;
  code: number;
  words: string;
}

interface ServerOptions {
  /** No encryption is offered; or by STARTTLS, or from the first byte, with a certificate that nobody vouches for. */
  tls?: 'none' | 'starttls' | 'smtps';
  /** Asks whoever sends to sign in with this name and password. */
  account?: { user: string; pass: string };
  port?: number;
}

/** A mail server of this machine that keeps what it is sent, and refuses or falls silent when a test asks it to. */
export class MailServer {
  /** Every letter that came in whole, also those that it did not confirm. */
  readonly letters: ReceivedLetter[] = [];
  private server: SMTPServer | undefined;
  private refusal: Refusal | undefined;
  private silent = false;
  private kept = 0;

  private constructor(private readonly options: ServerOptions) {}

  static async open(options: ServerOptions = {}): Promise<MailServer> {
    const server = new MailServer(options);
    await server.opens();
    return server;
  }

  /** Listens, at the same port again once it has had one. */
  async opens(): Promise<void> {
    const { tls = 'none', account } = this.options;
    const server = new SMTPServer({
      disabledCommands: [...(tls === 'none' ? ['STARTTLS'] : []), ...(account ? [] : ['AUTH'])],
      secure: tls === 'smtps',
      // It would warn of its certificate, which is the point here.
      logger: false,
      allowInsecureAuth: true,
      authOptional: !account,
      disableReverseLookup: true,
      closeTimeout: 50,
      onAuth: ({ username, password }, _, done) =>
        account?.user === username && account?.pass === password
          ? done(null, { user: username })
          : done(new Error('wrong')),
      onMailFrom: (_, __, done) => done(this.refuses('sender')),
      onRcptTo: (_, __, done) => done(this.refuses('address')),
      onData: (stream, session, done) => this.takes(stream, session, done),
    });
    // Whoever sends may be killed in the middle of it.
    server.on('error', () => undefined);
    this.server = server;
    await new Promise<void>((resolve) => server.listen(this.port, '127.0.0.1', resolve));
    this.options.port = (server.server.address() as { port: number }).port;
  }

  get port(): number {
    return this.options.port ?? 0;
  }

  /** For SMTP_URL. */
  get url(): string {
    const { account, tls } = this.options;
    return `${tls === 'smtps' ? 'smtps' : 'smtp'}://${account ? `${account.user}:${account.pass}@` : ''}127.0.0.1:${this.port}`;
  }

  /** Says no from now on, with a number of SMTP: 4xx for now, 5xx for good. */
  saysNo(stage: Stage, code: number, words = 'no'): void {
    this.refusal = { stage, code, words };
  }

  /** Takes letters in and never says that it has them. */
  fallsSilent(): void {
    this.silent = true;
  }

  /** Takes letters again, as at the beginning. */
  isWellAgain(): void {
    this.refusal = undefined;
    this.silent = false;
  }

  /** Waits for the next letter that no test has asked for yet. */
  async next(what = 'a letter to arrive', ms?: number): Promise<ReceivedLetter> {
    await until(() => this.letters.length > this.kept, what, ms);
    return this.letters[this.kept++]!;
  }

  /** Hangs up on everybody and listens no more. */
  async close(): Promise<void> {
    const { server } = this;
    if (!server) return;
    this.server = undefined;
    await new Promise<void>((resolve) => server.close(() => resolve()));
  }

  private refuses(stage: Stage): Error | null {
    if (this.refusal?.stage !== stage) return null;
    const { code, words } = this.refusal;
    return Object.assign(new Error(words), { responseCode: code });
  }

  private takes(stream: SMTPServerDataStream, session: SMTPServerSession, done: (error?: Error | null) => void): void {
    const chunks: Buffer[] = [];
    stream.on('data', (chunk: Buffer) => chunks.push(chunk));
    stream.on('end', () => {
      const refusal = this.refuses('letter');
      if (!refusal) this.letters.push(read(Buffer.concat(chunks), session));
      if (!this.silent) done(refusal);
    });
  }
}

const read = (raw: Buffer, { envelope: { mailFrom, rcptTo }, secure }: SMTPServerSession): ReceivedLetter =>
  readLetter(
    raw.toString('latin1'),
    { from: mailFrom ? mailFrom.address : '', to: rcptTo.map(({ address }) => address) },
    secure,
  );
