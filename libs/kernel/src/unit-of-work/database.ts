import type { Pool } from 'pg';
import { DataSource, type EntitySchema, type MixedList } from 'typeorm';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';
import type { Config } from '#libs/config';

// eslint-disable-next-line @typescript-eslint/no-unsafe-function-type -- TypeORM's own name for entity classes
export type Entities = MixedList<Function | string | EntitySchema>;

/**
 * The connection to PostgreSQL. It is private to the kernel: features get `ctx.db`, which is bound to one transaction
 * of one actor, and have no other way to the database.
 */
export class Database {
  readonly source: DataSource;

  constructor(config: Pick<Config, 'DATABASE_URL' | 'DATABASE_POOL'>, entities: Entities) {
    this.source = new DataSource({
      type: 'postgres',
      url: config.DATABASE_URL,
      schema: 'baraza',
      entities,
      synchronize: false,
      applicationName: 'baraza',
      extra: {
        // What writes begin with; said once for each connection. No question runs so long that compiling it pays: that took seconds of lists.
        options: '-c default_transaction_isolation=read\\ committed -c jit=off',
        // What is asked without waiting for the answer before it goes out at once, and is done in that order.
        pipeline: true,
        max: config.DATABASE_POOL,
        connectionTimeoutMillis: 5000,
        // A connection keeps the plans of what it was asked; a new one makes them anew, which costs a quiet table's every click 20 ms.
        idleTimeoutMillis: 15 * 60_000,
        maxLifetimeSeconds: 3600,
        // A hot stream's lock is waited for no longer than a person would wait; a stopped process gives its lock up.
        lock_timeout: 2000,
        statement_timeout: 15000,
        idle_in_transaction_session_timeout: 10000,
      },
    });
  }

  /** For single calls of gate functions, which check the actor themselves and are their own transaction. */
  get pool(): Pool {
    return (this.source.driver as PostgresDriver).master as Pool;
  }

  async connect(): Promise<void> {
    await this.source.initialize();
    // A connection that breaks while it is idle is replaced by the next use; without a listener it would end the process.
    this.pool.on('error', () => undefined);
  }

  async close(): Promise<void> {
    if (this.source.isInitialized) await this.source.destroy();
  }
}
