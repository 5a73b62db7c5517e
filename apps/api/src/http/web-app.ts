import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Refusal } from '#libs/domain';

/** Paths that are never a page of the web app. */
const NOT_A_PAGE = /^\/(api|feeds|socket\.io|health|metrics|assets)(\/|$|\?)/;

/** Nothing but what the installation itself serves; no page inside another; no script in the page. */
const HEADERS: Record<string, string> = {
  'content-security-policy':
    "default-src 'self'; script-src 'self'; worker-src 'self'; manifest-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; connect-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=()',
};

/** Told only where people come over TLS: browsers then come no other way, for two years. */
const OVER_TLS = { 'strict-transport-security': 'max-age=63072000; includeSubDomains' };

/** What every answer says to a browser, where people reach the installation at this address. */
export const headersAt = (publicUrl: string): Record<string, string> =>
  publicUrl.startsWith('https://') ? { ...HEADERS, ...OVER_TLS } : HEADERS;

/**
 * Serves the built web app from `folder`: its files for ever (their names change), and its page for every other path.
 * @param publicUrl where people reach the installation
 */
export async function serveWebApp(app: NestFastifyApplication, folder: string, publicUrl: string): Promise<void> {
  const server = app.getHttpAdapter().getInstance();
  const headers = headersAt(publicUrl);
  server.addHook('onSend', (request, reply, payload, done) => {
    // What a route says of its own answer stands: a file is shut in more tightly than a page.
    for (const [name, value] of Object.entries(headers)) if (!reply.hasHeader(name)) void reply.header(name, value);
    if (request.url.startsWith('/api') && !reply.hasHeader('cache-control'))
      void reply.header('cache-control', 'no-store');
    done(null, payload);
  });
  const hasApp = existsSync(join(folder, 'index.html'));
  if (hasApp) {
    await app.register(fastifyStatic, {
      root: folder,
      wildcard: false,
      index: false,
      cacheControl: false,
      setHeaders: (reply, path) =>
        void reply.header(
          'cache-control',
          path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
        ),
    });
  }
  server.get('/*', async (request, reply) => {
    if (NOT_A_PAGE.test(request.url) || !hasApp) {
      const answer = new Refusal('not_found').answer();
      return reply.status(answer.error.status).send(answer);
    }
    return reply
      .header('cache-control', 'no-cache')
      .type('text/html; charset=utf-8')
      .send(await readFile(join(folder, 'index.html')));
  });
}
