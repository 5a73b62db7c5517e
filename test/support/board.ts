import { afterAll, afterEach, beforeAll } from '@jest/globals';
import pg from 'pg';
import { type ServerProcess, startApi, until } from './api-process.js';
import { FOUNDED } from './founded.js';
import { Person } from './person.js';
import { agencyId, type AgencyName, CAST, type CastName, personId } from './table.js';
import { asSuperuser, makeDatabase, type TestDatabase } from './test-server.js';
import { Visitor } from './visitor.js';

/** The table of one file of stories: a database, a running api with its worker, and people who sit down at it. */
export class Board {
  database!: TestDatabase;
  api!: ServerProcess;
  /** More servers that a story started; ended with the board. */
  readonly others: ServerProcess[] = [];
  /** Its superuser's lines: most stories look often, and a new line each time costs the database more than the question. */
  private eyes: pg.Pool | undefined;
  private people: Person[] = [];
  private visitors: Visitor[] = [];
  /** Error lines that a story said it expects. */
  private expectedErrors = 0;

  constructor(private readonly settings: Record<string, string>) {}

  async open(): Promise<void> {
    this.database = await makeDatabase({ of: FOUNDED });
    this.api = await startApi(this.database.appUrl, this.settings);
  }

  async close(): Promise<void> {
    await Promise.all([this.api, ...this.others].map((server) => server?.stop()));
    await this.eyes?.end();
    await this.database?.drop();
  }

  /** Somebody of the cast, signed in at this board's api or at another server. */
  async sits(name: CastName, at: ServerProcess = this.api): Promise<Person> {
    const person = await new Person(name, personId(name), agencyId(CAST[name][0]), at.origin).signsIn();
    this.people.push(person);
    return person;
  }

  /** A browser in which nobody is signed in, at this board's api or at another server; closed after the story. */
  visitor(at: ServerProcess = this.api, agent?: string): Visitor {
    const visitor = new Visitor(at.origin, agent);
    this.visitors.push(visitor);
    return visitor;
  }

  /** A case of one person's agency with other agencies admitted. */
  async caseOf(lead: Person, ...agencies: AgencyName[]): Promise<string> {
    const caseId = await lead.opensCase();
    for (const name of agencies) await lead.letsIn(caseId, agencyId(name));
    return caseId;
  }

  /** Another api process on the same database. */
  async anotherApi(settings: Record<string, string> = {}): Promise<ServerProcess> {
    const api = await startApi(this.database.appUrl, { ...this.settings, ...settings });
    this.others.push(api);
    return api;
  }

  /** SIGKILL, and the same start again on the same port. */
  async restartApi(settings: Record<string, string> = {}): Promise<void> {
    await this.api.kill();
    this.api = await startApi(this.database.appUrl, { ...this.settings, PORT: String(this.api.port), ...settings });
  }

  /** Moves the clock of the database and of every api of this board to an interval from now, and waits until they go by it. */
  async movesClock(interval: string): Promise<void> {
    await this.looks('select baraza.set_clock_offset($1::interval)', [interval]);
    const [row] = await this.looks<{ seconds: number }>('select extract(epoch from $1::interval)::float8 as seconds', [
      interval,
    ]);
    await Promise.all([this.api, ...this.others].map((server) => goesBy(server, row!.seconds)));
  }

  /** Ends connections to the database, as its restart or a broken line would: all of this name, or all that the servers hold. Answers how many, once they are gone. */
  async cutsConnections(name = '%'): Promise<number> {
    return asSuperuser('postgres', async (client) => {
      const { rows } = await client.query<{ pid: number }>(
        `select pid, pg_terminate_backend(pid) from pg_stat_activity
          where datname = $1 and usename = 'baraza_test_app' and application_name like $2`,
        [this.database.name, name],
      );
      const pids = rows.map(({ pid }) => pid);
      const gone = async (): Promise<boolean> =>
        !(await client.query('select from pg_stat_activity where pid = any ($1)', [pids])).rowCount;
      await until(gone, 'the connections to end', 30_000);
      return pids.length;
    });
  }

  /** Asks the database as its superuser, past every lock. */
  async looks<Row>(sql: string, values: unknown[] = []): Promise<Row[]> {
    this.eyes ??= new pg.Pool({ connectionString: this.database.superUrl, max: 2 }).on('error', () => undefined);
    return (await this.eyes.query(sql, values)).rows as Row[];
  }

  /** Says that the story makes the server log this many errors. */
  expectErrors(count: number): void {
    this.expectedErrors = count;
  }

  /**
   * What no story has to ask for: each client's folded view is the server's; nobody was told what the story does not
   * speak of; and no line of the log is an error.
   */
  async nothingUnexpected(): Promise<void> {
    const wrong: string[] = [];
    for (const person of this.people.filter(({ isLive }) => isLive)) {
      wrong.push(...(await unexpectedOf(person).catch((error: Error) => [error.message])));
      person.leaves();
    }
    this.people = [];
    for (const visitor of this.visitors.splice(0)) visitor.leaves();
    const errors = [this.api, ...this.others].flatMap((server) => server?.errors.splice(0) ?? []);
    if (errors.length !== this.expectedErrors) wrong.push(`the log has ${errors.length} errors: ${errors.join('\n')}`);
    this.expectedErrors = 0;
    if (wrong.length) throw new Error(wrong.join('\n'));
  }
}

/** Waits until a server's clock is so many seconds from the time outside; one that does not run, or runs apart, is not waited for. */
async function goesBy(server: ServerProcess, seconds: number): Promise<void> {
  const figures = (): Promise<string | null> =>
    fetch(`${server.origin}/metrics`).then(
      (answer) => answer.text(),
      () => null,
    );
  const goes = async (): Promise<boolean> => {
    const said = /^baraza_clock_offset_seconds (\S+)$/m.exec((await figures()) ?? '')?.[1];
    return said === undefined || Math.abs(Number(said) - seconds) < 0.001;
  };
  await until(goes, `the clock of ${server.origin} to move`, 30_000);
}

/** What one person's client holds that it should not, or was told that no one spoke of. The first few of it. */
async function unexpectedOf(person: Person): Promise<string[]> {
  const wrong: string[] = [];
  for (const stream of person.live.streams.keys()) {
    const broken = person.live.socket.connected ? await person.foldHolds(stream) : null;
    if (broken) wrong.push(broken);
  }
  const untold = person.live.unheard.slice(0, 5).map(({ event }) => JSON.stringify(event));
  if (untold.length)
    wrong.push(
      `${person.key} was told ${person.live.unheard.length} that the story does not speak of: ${untold.join('\n')}`,
    );
  return wrong;
}

/** Opens a board for the stories of a file and holds the three checks after each of them. */
export function useBoard(settings: Record<string, string> = {}): Board {
  const board = new Board(settings);
  beforeAll(() => board.open(), 180_000);
  afterEach(() => board.nothingUnexpected());
  afterAll(() => board.close());
  return board;
}
