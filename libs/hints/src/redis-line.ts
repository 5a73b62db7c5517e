import { Redis } from 'ioredis';
import type { HintLine, HintLog } from './hint-line.js';

/** What Redis does not take within this (ms) goes the other way. */
const ANSWER_MS = 2000;

/**
 * Publish and subscribe of Redis: what is said costs the database nothing. While Redis is away hints go the other way, by
 * the database, which is listened to as well: functions of the database say something there too.
 */
export class RedisLine implements HintLine {
  private readonly speaker: Redis;
  private readonly listener: Redis;
  private readonly channel: string;
  private hears = false;
  private closed = false;

  constructor(
    redisUrl: string,
    databaseUrl: string,
    private readonly log: HintLog,
    hear: (text: string) => void,
    private readonly otherWay: HintLine,
  ) {
    this.channel = channelOf(databaseUrl);
    this.speaker = this.line(redisUrl, {
      enableOfflineQueue: false,
      maxRetriesPerRequest: 0,
      commandTimeout: ANSWER_MS,
    });
    this.listener = this.line(redisUrl, { maxRetriesPerRequest: null });
    this.listener.on('message', (_, text) => hear(text));
    this.listener.on('ready', () => (this.hears = true));
    this.listener.on('close', () => this.isGone());
  }

  async open(): Promise<void> {
    // Subscribed as soon as Redis answers, and again whenever it comes back; nobody waits for it.
    this.listener.subscribe(this.channel).catch(() => undefined);
    await this.otherWay.open();
  }

  async say(text: string): Promise<void> {
    if (this.closed) return;
    try {
      await this.speaker.publish(this.channel, text);
    } catch {
      await this.otherWay.say(text);
    }
  }

  async close(): Promise<void> {
    this.closed = true;
    this.speaker.disconnect();
    this.listener.disconnect();
    await this.otherWay.close();
  }

  private isGone(): void {
    if (this.hears && !this.closed) this.log.warn({}, 'Redis is gone: hints go by the database until it is back');
    this.hears = false;
  }

  private line(url: string, how: object): Redis {
    const redis = new Redis(url, { ...how, retryStrategy: (times) => Math.min(100 * times, 2000) });
    redis.on('error', () => undefined);
    return redis;
  }
}

/** Installations that share one Redis do not hear each other: their databases have different names. */
const channelOf = (databaseUrl: string): string => `baraza_hint:${new URL(databaseUrl).pathname.slice(1)}`;
