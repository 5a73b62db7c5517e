import { databaseUrls, prepareDatabase } from './embedded-database.mjs';
import { connected, migrateTo } from './migrate-to.mjs';
import { startPostgres } from './postgres.mjs';

/**
 * The database of an installation for real use, brought up to date: that of DATABASE_URL, or an embedded PostgreSQL in
 * the data home.
 * @param {string} home from openDataHome
 * @param {string} build from buildWhatChanged; what it has been applied to already is left alone
 * @returns {Promise<{url: string, lost: Promise<void>, lastLines: () => string}>} `lost` settles when an embedded server ended by itself
 */
export async function openInstallationDatabase(home, build) {
  const { DATABASE_URL, DATABASE_OWNER_URL } = process.env;
  if (DATABASE_URL) {
    await migrateTo('real', { DATABASE_URL, DATABASE_OWNER_URL }, 'correct DATABASE_URL or DATABASE_OWNER_URL');
    return { url: DATABASE_URL, lost: new Promise(() => {}), lastLines: () => '' };
  }
  const postgres = await startPostgres(home);
  await prepareDatabase(home, postgres, build, 'real');
  return { url: databaseUrls(postgres).DATABASE_URL, lost: postgres.lost, lastLines: postgres.lastLines };
}

/** Whether nobody sits at a table of this database yet. */
export const isEmpty = (url) =>
  connected(url, async (client) => (await client.query('select baraza.is_empty() as empty')).rows[0].empty);
