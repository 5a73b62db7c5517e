import { Refusal } from '#libs/domain';

/** How many years from this one on holidays are known for. */
const YEARS_AHEAD = 3;

/** A public holiday. */
export interface Holiday {
  /** `YYYY-MM-DD`. */
  date: string;
  /** As it is called in the country. */
  name: string;
}

/**
 * The public holidays of a country, from last year on. The library has the rules of most countries; it is loaded when it is
 * asked for, since a server needs it a few times a year.
 * @param country two capital letters (ISO 3166-1)
 * @throws Refusal `invalid_input` for a country that it does not know
 */
export async function holidaysOf(country: string, year: number): Promise<Holiday[]> {
  const { default: Holidays } = await import('date-holidays');
  const rules = new Holidays(country, { types: ['public'] });
  if (!(country in rules.getCountries()))
    throw new Refusal('invalid_input', { country: ['must be a country whose holidays are known'] });
  const years = Array.from({ length: YEARS_AHEAD + 2 }, (_, place) => year - 1 + place);
  return years
    .flatMap((one) => rules.getHolidays(one))
    .flatMap(({ date, start, end, name }) => daysOf(date, start, end, name));
}

/** A holiday of several days is one on each of them. */
function daysOf(date: string, start: Date, end: Date, name: string): Holiday[] {
  const days = Math.max(1, Math.round((end.getTime() - start.getTime()) / 86_400_000));
  const first = Date.parse(`${date.slice(0, 10)}T00:00Z`);
  return Array.from({ length: days }, (_, place) => ({
    date: new Date(first + place * 86_400_000).toISOString().slice(0, 10),
    name: name.slice(0, 60),
  }));
}
