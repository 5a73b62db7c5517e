import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { MIGRATIONS } from '../../database/up-to-date.js';

const FILES = readdirSync(join(import.meta.dirname, '..', '..', 'database', 'migrations')).sort();
const classes = FILES.filter((name) => name.endsWith('.ts'));

const className = (file: string): string => {
  const [, time, words] = /^(\d+)-(.+)\.ts$/.exec(file)!;
  return `${words!.replace(/(^|-)(\w)/g, (_, __, letter: string) => letter.toUpperCase())}${time}`;
};

describe('the migrations', () => {
  it('are called by when they were written and what they do', () => {
    for (const file of FILES) expect(file).toMatch(/^\d{13}-[a-z]+(-[a-z]+)*\.(ts|sql)$/);
  });

  it('are all known, in the order of their time', () => {
    expect(MIGRATIONS.map(({ name }) => name)).toEqual(classes.map(className));
  });

  it('have times of their own', () => {
    const times = classes.map((file) => file.slice(0, 13));
    expect([...new Set(times)]).toEqual(times);
  });

  it('lead in both directions', () => {
    for (const migration of MIGRATIONS) {
      expect(typeof migration.prototype.up).toBe('function');
      expect(typeof migration.prototype.down).toBe('function');
    }
  });

  it('own the SQL beside them', () => {
    for (const file of FILES) expect(classes.map((name) => name.slice(0, 13))).toContain(file.slice(0, 13));
  });
});
