import { Controller, Get, Header, Inject, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Refusal } from '#libs/domain';
import { KERNEL, type Kernel } from '#libs/kernel';
import { Metrics } from '../metrics.js';
import { Public } from './public.js';

/** What a keeper of the machine, or a proxy, asks a process. */
@Public()
@Controller()
export class HealthController {
  constructor(
    @Inject(KERNEL) private readonly kernel: Kernel,
    private readonly metrics: Metrics,
  ) {}

  /** The process runs. */
  @Get('health/live')
  live(): object {
    return { live: true };
  }

  /** The process can serve: its database answers. */
  @Get('health/ready')
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<object> {
    try {
      const { rows } = await this.kernel.database.pool.query<{ stopped: boolean }>(
        'select baraza.firing_is_stopped() as stopped',
      );
      return { ready: true, ...(rows[0]?.stopped ? { reminders: 'stopped' } : {}) };
    } catch {
      void reply.status(503);
      return { ready: false };
    }
  }

  /** Figures for Prometheus; to this machine only, so a proxy in front is not to pass it on. */
  @Get('metrics')
  @Header('content-type', 'text/plain; version=0.0.4; charset=utf-8')
  async figures(@Req() request: FastifyRequest): Promise<string> {
    const near = /^(::1$|::ffff:127\.|127\.)/.test(request.ip) && !request.headers['x-forwarded-for'];
    if (!near) throw new Refusal('not_found');
    return this.metrics.text();
  }
}
