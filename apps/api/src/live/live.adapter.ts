import type { IncomingMessage } from 'node:http';
import type { INestApplicationContext } from '@nestjs/common';
import { IoAdapter } from '@nestjs/platform-socket.io';
import type { Server, ServerOptions } from 'socket.io';
import { Refusal } from '#libs/domain';
import type { Kernel } from '#libs/kernel';
import { sessionStore, type SignedIn } from '#libs/people';
import { readCookie } from '../http/cookie.js';
import { allowedOrigins } from '../http/origins.js';
import { toRefusal } from '../http/refusal.filter.js';
import { wordsParser, writeTogether } from './lean-wire.js';
import { OneBufferAdapter } from './one-buffer.adapter.js';

/** A handshake that was let in, with whoever sent it. */
export interface LiveRequest extends IncomingMessage {
  signedIn: SignedIn;
}

/**
 * The socket's door: an exact list of origins and a standing session before anything else is heard. Guards of the web
 * framework do not run here.
 */
export class LiveAdapter extends IoAdapter {
  private readonly origins: ReadonlySet<string>;

  constructor(
    app: INestApplicationContext,
    private readonly kernel: Kernel,
    private readonly readyToLetIn: () => Promise<void>,
  ) {
    super(app);
    this.origins = allowedOrigins(kernel.config);
  }

  override createIOServer(port: number, options?: ServerOptions): Server {
    const server = super.createIOServer(port, {
      ...options,
      // One transport: no sticky sessions behind a proxy, and no second way in.
      transports: ['websocket'],
      adapter: OneBufferAdapter,
      parser: wordsParser,
      serveClient: false,
      maxHttpBufferSize: 64 * 1024,
      perMessageDeflate: false,
      pingInterval: 25_000,
      pingTimeout: 20_000,
      allowRequest: (request, decide) => {
        this.admit(request as LiveRequest).then(
          () => decide(null, true),
          (error: unknown) => decide(toRefusal(error, this.kernel.log).code, false),
        );
      },
    } as ServerOptions) as Server;
    writeTogether(server);
    return server;
  }

  private async admit(request: LiveRequest): Promise<void> {
    if (!this.origins.has(request.headers.origin ?? '')) throw new Refusal('foreign_origin');
    const secret = readCookie(request.headers.cookie, 'session');
    await this.readyToLetIn();
    const find = () => sessionStore.find(this.kernel, secret!);
    const signedIn = secret ? await this.kernel.unitOfWork.inTurn(secret, find) : null;
    if (!signedIn) throw new Refusal('not_signed_in');
    request.signedIn = signedIn;
  }
}
