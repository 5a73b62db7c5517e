import { Injectable } from '@nestjs/common';
import { collectDefaultMetrics, Counter, Gauge, Registry } from 'prom-client';

/** The figures of this process. Labels are codes, never ids or words. */
@Injectable()
export class Metrics {
  private readonly registry = new Registry();

  readonly commands = new Counter({
    name: 'baraza_commands_total',
    help: 'Commands by name and outcome.',
    labelNames: ['name', 'outcome'],
    registers: [this.registry],
  });

  readonly sockets = new Gauge({ name: 'baraza_sockets', help: 'Open sockets.', registers: [this.registry] });
  readonly followed = new Gauge({ name: 'baraza_streams_followed', help: 'Streams followed on this node.', registers: [this.registry] });
  readonly swept = new Counter({ name: 'baraza_swept_events_total', help: 'Events found by the sweep, not by a hint.', registers: [this.registry] });
  readonly lagging = new Counter({ name: 'baraza_lagging_total', help: 'Followers that were too slow to be pushed to.', registers: [this.registry] });

  constructor() {
    collectDefaultMetrics({ register: this.registry });
  }

  text(): Promise<string> {
    return this.registry.metrics();
  }
}
