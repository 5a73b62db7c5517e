import 'reflect-metadata';
import { readConfig } from '#libs/config';
import { makeLog, openKernel } from '#libs/kernel';
import { foundTaskForce } from '#libs/people';
import { v7 } from 'uuid';
import { BENCH_TABLE } from './bench-table.mjs';

/** Founds the table that is measured in the database of DATABASE_URL, by the same command as any other table. */
const kernel = await openKernel(readConfig(process.env), makeLog('warn'), []);
await kernel.runner.run(foundTaskForce, { system: 'system:bench' }, v7(), BENCH_TABLE);
await kernel.close();
