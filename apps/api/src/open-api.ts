import 'reflect-metadata';
import type { Server } from 'node:https';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Refusal } from '#libs/domain';
import type { Config } from '#libs/config';
import { frameworkLog, type Kernel, type Log, openKernel } from '#libs/kernel';
import { ENTITIES } from '../../worker/src/entities.js';
import { ApiModule } from './api.module.js';
import { askTheWorker } from './ask-the-worker.js';
import { followCertificate, readCertificate } from './certificate.js';
import { headersAt, serveWebApp } from './http/web-app.js';
import { LiveAdapter } from './live/live.adapter.js';
import { LiveGateway } from './live/live.gateway.js';

/** The built web app, beside the built server: `dist/web`. */
const WEB_APP = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..', 'web');
/** The largest request, in bytes: a message of 8,000 characters and room around it. */
const BODY_MAX = 64 * 1024;

/** An api that listens. */
export interface OpenApi {
  app: NestFastifyApplication;
  kernel: Kernel;
}

/** An address that is no address reaches no route and no hook; it is answered like one that leads nowhere. */
const refuseBadAddress =
  (publicUrl: string) =>
  (_error: unknown, _request: FastifyRequest, reply: FastifyReply): void => {
    const answer = new Refusal('not_found').answer();
    void reply
      .headers({ ...headersAt(publicUrl), 'cache-control': 'no-store' })
      .status(answer.error.status)
      .send(answer);
  };

/** No route has a schema: what comes in is checked by its input's class. Fastify would load its two compilers at every start. */
const noSchema = (): never => {
  throw new Error('A route has a schema, and nothing here compiles it.');
};

/** Opens the kernel and the doors; ready to listen. Throws one sentence where it must not go on. */
export async function openApi(config: Config, log: Log): Promise<OpenApi> {
  const certificate = readCertificate(config);
  const kernel = await openKernel(config, log, ENTITIES);
  askTheWorker(kernel);
  const adapter = new FastifyAdapter({
    ...(certificate && { https: certificate }),
    bodyLimit: BODY_MAX,
    // Whoever connects is who asked, unless it is one of the proxies that are named: anybody can write the header.
    trustProxy: config.TRUST_PROXY === '' ? false : config.TRUST_PROXY.split(','),
    frameworkErrors: refuseBadAddress(kernel.publicUrl),
    schemaController: { compilersFactory: { buildValidator: noSchema, buildSerializer: noSchema } },
  });
  const app = await NestFactory.create<NestFastifyApplication>(ApiModule.with(kernel), adapter, {
    logger: frameworkLog(log),
    abortOnError: false,
    // A line on which nobody says anything would hold a restart up for ever; whoever was cut off tries again under the same id.
    forceCloseConnections: true,
  });
  app.useWebSocketAdapter(new LiveAdapter(app, kernel, () => app.get(LiveGateway).readyToLetIn()));
  await serveWebApp(app, WEB_APP, kernel.publicUrl);
  if (certificate) followCertificate(app.getHttpServer() as Server, config, log);
  return { app, kernel };
}
