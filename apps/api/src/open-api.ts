import 'reflect-metadata';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CASE_ENTITIES } from '#libs/cases';
import { Refusal } from '#libs/domain';
import { type Config, frameworkLog, type Kernel, type Log, openKernel } from '#libs/kernel';
import { ApiModule } from './api.module.js';
import { askForReactions } from './ask-for-reactions.js';
import { HEADERS, serveWebApp } from './http/web-app.js';
import { LiveAdapter } from './live/live.adapter.js';

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
function refuseBadAddress(_error: unknown, _request: FastifyRequest, reply: FastifyReply): void {
  const answer = new Refusal('not_found').answer();
  void reply
    .headers({ ...HEADERS, 'cache-control': 'no-store' })
    .status(answer.error.status)
    .send(answer);
}

/** Opens the kernel and the doors; ready to listen. Throws one sentence where it must not go on. */
export async function openApi(config: Config, log: Log): Promise<OpenApi> {
  const kernel = await openKernel(config, log, CASE_ENTITIES);
  askForReactions(kernel);
  const adapter = new FastifyAdapter({
    bodyLimit: BODY_MAX,
    trustProxy: false,
    frameworkErrors: refuseBadAddress,
  });
  const app = await NestFactory.create<NestFastifyApplication>(ApiModule.with(kernel), adapter, {
    logger: frameworkLog(log),
    abortOnError: false,
    // A line on which nobody says anything would hold a restart up for ever; whoever was cut off tries again under the same id.
    forceCloseConnections: true,
  });
  app.useWebSocketAdapter(new LiveAdapter(app, kernel));
  await serveWebApp(app, WEB_APP);
  return { app, kernel };
}
