import { Inject, Injectable } from '@nestjs/common';
import { collectDefaultMetrics, Counter, Gauge, Registry } from 'prom-client';
import { KERNEL, type Kernel } from '#libs/kernel';
import { reminderGauges } from './reminder-gauges.js';

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
  readonly followed = new Gauge({
    name: 'baraza_streams_followed',
    help: 'Streams followed on this node.',
    registers: [this.registry],
  });
  readonly swept = new Counter({
    name: 'baraza_swept_streams_total',
    help: 'Streams that the sweep found behind, without a hint.',
    registers: [this.registry],
  });
  readonly lagging = new Counter({
    name: 'baraza_lagging_total',
    help: 'Followers that were too slow to be pushed to.',
    registers: [this.registry],
  });
  /** How many bytes wait to be sent to sockets; asked when the figures are. */
  waitingBytes: () => number = () => 0;

  constructor(@Inject(KERNEL) kernel: Kernel) {
    // The delay of the event loop is looked at ten times a second; the library's hundred are half of what an idle process costs.
    collectDefaultMetrics({ register: this.registry, eventLoopMonitoringPrecision: 100 });
    kernel.runner.count = (name, outcome) => this.commands.inc({ name, outcome });
    const waitingBytes = (): number => this.waitingBytes();
    new Gauge({
      name: 'baraza_waiting_bytes',
      help: 'Bytes that wait to be sent to sockets.',
      registers: [this.registry],
      collect() {
        this.set(waitingBytes());
      },
    });
    new Gauge({
      name: 'baraza_waiting_readings',
      help: 'Readings that wait for their turn.',
      registers: [this.registry],
      collect() {
        this.set(kernel.unitOfWork.waiting);
      },
    });
    new Gauge({
      name: 'baraza_parked_events',
      help: 'Events that a reaction could not deal with.',
      registers: [this.registry],
      async collect() {
        const { rows } = await kernel.database.pool.query<{ parked: string }>(
          'select baraza.parked_events() as parked',
        );
        this.set(Number(rows[0]?.parked));
      },
    });
    new Gauge({
      name: 'baraza_clock_offset_seconds',
      help: 'How far the clock of this process is from the time outside; 0 but for tests and demonstrations.',
      registers: [this.registry],
      collect() {
        this.set(kernel.clock.offsetMs / 1000);
      },
    });
    reminderGauges(this.registry, kernel);
  }

  text(): Promise<string> {
    return this.registry.metrics();
  }
}
