import { randomUUID } from 'node:crypto';
import { createPostgresBackend, Queue, withBackend, Worker } from 'bullmq';
import { Redis } from 'ioredis';
import type { Config } from '#libs/config';
import type { Log } from '../log/log.js';

/** A kind of work for the worker. Its data are names and numbers, never facts: what is to be done is read from the database. */
export interface Job<Data extends object> {
  name: string;
  /** Only for its type. */
  data?: Data;
}

/** Brings the reactions of a stream up to its head. */
export const DRAIN: Job<{ stream: string }> = { name: 'drain' };

type Settings = Pick<Config, 'DATABASE_URL' | 'REDIS_URL'>;
type Backed = { close: () => Promise<void> };

/** Jobs leave nothing behind: the database knows what was done. */
const KEEP_NOTHING = { removeOnComplete: true, removeOnFail: true };
/** A worker that dies again and again never makes a job fail for good. */
const STALLED_MAX = 1000;
/** How long closing waits for a queue that does not answer, in milliseconds. */
const CLOSE_MS = 5000;
/** How long a worker's loop rests that goes round empty more often than that within as long, in milliseconds. */
const BREATH_MS = 20;
const EMPTY_ROUNDS = 3;

/**
 * Wakes the worker, over PostgreSQL or, where REDIS_URL is set, over Redis. Whatever is lost here is found by the
 * worker's sweep, so the queue may be wiped at any moment.
 */
export class JobQueue {
  private readonly open: Backed[] = [];
  private readonly queues = new Map<string, Queue>();

  constructor(
    private readonly config: Settings,
    private readonly log: Log,
  ) {}

  /** Asks for work, without waiting for it: at once, or not before so many milliseconds. Twice under one id is once. */
  ask<Data extends object>(job: Job<Data>, data: Data, { id, delayMs }: { id?: string; delayMs?: number } = {}): void {
    // With an id of its own: without one the queue would make a sequence, which only the owner of its schema may.
    this.queueOf(job.name)
      .add(job.name, data, { ...KEEP_NOTHING, jobId: id ?? randomUUID(), ...(delayMs ? { delay: delayMs } : {}) })
      .catch((error: unknown) =>
        this.log.warn({ job: job.name, error: nameOf(error) }, 'a job was not queued; the sweep finds its work'),
      );
  }

  /** Does this work in this process, several at a time. */
  work<Data extends object>(job: Job<Data>, does: (data: Data) => Promise<void>, concurrency = 4): void {
    const worker = this.made((classes, connection) => {
      return new classes.Worker(job.name, ({ data }) => does(data as Data), {
        connection,
        concurrency,
        maxStalledCount: STALLED_MAX,
      });
    });
    breathe(worker);
    worker.on('error', (error) =>
      this.log.warn({ job: job.name, error: nameOf(error) }, 'the queue does not answer; the sweep goes on without it'),
    );
  }

  /** Lets work under way end; a queue that does not answer is not waited for longer than that. */
  async close(): Promise<void> {
    const closed = Promise.allSettled(this.open.map((backed) => backed.close()));
    await Promise.race([closed, new Promise((resolve) => setTimeout(resolve, CLOSE_MS).unref())]);
  }

  /** The queue of a kind of work, for whoever finds what it lost: jobs are asked for by `ask`. */
  queueOf(name: string): Queue {
    const known = this.queues.get(name);
    if (known) return known;
    const queue = this.made(
      (classes, connection) => new classes.Queue(name, { connection, skipWaitingForReady: true }),
    );
    queue.on('error', () => undefined);
    this.queues.set(name, queue);
    return queue;
  }

  private redis(url: string): Redis {
    const redis = new Redis(url, { maxRetriesPerRequest: null });
    redis.on('error', () => undefined);
    this.open.push({ close: () => Promise.resolve(redis.disconnect()) });
    return redis;
  }

  private made<T extends Backed>(
    make: (classes: { Queue: typeof Queue; Worker: typeof Worker }, connection: never) => T,
  ): T {
    const { REDIS_URL } = this.config;
    const made = REDIS_URL
      ? make({ Queue, Worker }, this.redis(REDIS_URL) as never)
      : make(
          withBackend(createPostgresBackend) as never,
          {
            connectionString: this.config.DATABASE_URL,
            schema: 'queue',
            max: 2,
            application_name: 'baraza-queue',
            // A job that is lost is found by the sweep: nobody waits for a disk on its account.
            options: '-c synchronous_commit=off',
          } as never,
        );
    this.open.push(made);
    return made;
  }
}

/**
 * Lets other work of the process through when a worker's loop goes round without waiting for anything. When its database is gone for
 * good that of BullMQ 6.7 does, so that no timer and no signal is heard any more. Whoever only has nothing to do just now goes on at once.
 */
function breathe(worker: object): void {
  const loop = worker as { waitForRateLimit: () => Promise<void> };
  const original = loop.waitForRateLimit.bind(worker);
  let began = -Infinity;
  let rounds = 0;
  loop.waitForRateLimit = async () => {
    await original();
    if (performance.now() - began > BREATH_MS) [began, rounds] = [performance.now(), 0];
    if (++rounds > EMPTY_ROUNDS) await new Promise((resolve) => setTimeout(resolve, BREATH_MS));
  };
}

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : 'unknown');
