import { describe, expect, it } from '@jest/globals';
import { holidaysOf } from './holidays.js';

const datesOf = async (country: string): Promise<string[]> => (await holidaysOf(country, 2026)).map(({ date }) => date);

describe('public holidays', () => {
  it('are those of the country, with those that follow Easter as it is kept there', async () => {
    // Orthodox Easter of 2027 is on 2 May, the Western one on 28 March.
    expect(await datesOf('GR')).toEqual(expect.arrayContaining(['2026-10-28', '2027-03-25', '2027-05-03']));
    expect(await datesOf('IT')).toEqual(expect.arrayContaining(['2026-06-02', '2027-03-29']));
    expect(await datesOf('KE')).toEqual(expect.arrayContaining(['2026-06-01', '2026-10-20']));
    expect(await datesOf('TZ')).toEqual(expect.arrayContaining(['2026-04-26', '2026-12-09']));
  });

  it('are known from last year to three years on', async () => {
    const years = new Set((await datesOf('GR')).map((date) => date.slice(0, 4)));
    expect([...years].sort()).toEqual(['2025', '2026', '2027', '2028', '2029']);
  });

  it('of a country that is not known are refused by the field', async () => {
    await expect(holidaysOf('XX', 2026)).rejects.toMatchObject({
      code: 'invalid_input',
      fields: { country: [expect.any(String)] },
    });
  });
});
