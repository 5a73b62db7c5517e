import 'reflect-metadata';
import { v5 } from 'uuid';
import { chooseDemonstrationPerson, connect, signIn } from '#libs/client';
import type { CaseRow } from '#libs/domain';

/**
 * Greets everybody in a case once a day, however often it runs. BARAZA_ORIGIN and BARAZA_CASE (a reference, without spaces)
 * say where; BARAZA_ADDRESS and BARAZA_PASSWORD, or in a demonstration BARAZA_PERSON (an id), say who.
 *
 * `npm run build`, then `node dist/libs/client/examples/daily-greeting.js`.
 */
async function greetToday(): Promise<void> {
  const { BARAZA_ORIGIN: origin = 'http://127.0.0.1:4100', BARAZA_CASE: reference = '' } = process.env;
  const { BARAZA_ADDRESS: address = '', BARAZA_PASSWORD: password = '', BARAZA_PERSON: person } = process.env;
  const cookie = await (person ? chooseDemonstrationPerson(origin, person) : signIn(origin, { address, password }));
  const client = connect({ origin, cookie });
  try {
    const cases = await client.http<CaseRow[]>('GET', '/api/cases');
    const found = cases.find((row) => row.reference === reference);
    if (!found) throw new Error(`there is no case ${reference} that I may see`);
    // The same case on the same day has the same id: the server carries it out once and answers every further try alike.
    const day = new Date().toISOString().slice(0, 10);
    const id = v5(`daily-greeting ${day}`, found.id);
    const { seq } = await client.command(
      'message.post',
      { caseId: found.id, words: `Good morning. It is ${day}.` },
      id,
    );
    console.log(`number ${seq} of ${reference} is the greeting of ${day}`);
  } finally {
    client.close();
  }
}

await greetToday();
