import type pg from 'pg';

/** A policy as the database has it. */
export interface Policy {
  table: string;
  name: string;
  using: string | null;
  check: string | null;
}

/** A change to the second lock that somebody could make by mistake. */
export interface Mutant {
  name: string;
  table: string;
  sql: string;
}

export async function readPolicies(client: pg.Client): Promise<Policy[]> {
  const { rows } = await client.query<Policy>(
    `select tablename as "table", policyname as name, qual as "using", with_check as "check"
       from pg_policies where schemaname = 'baraza' order by 1, 2`,
  );
  return rows;
}

const on = ({ name, table }: Policy): string => `${name} on baraza.${table}`;
const isLoose = (expression: string | null): boolean => expression === null || expression === 'true';

/** Each policy dropped. */
export const withoutPolicies = (policies: readonly Policy[]): Mutant[] =>
  policies.map((policy) => ({ table: policy.table, name: `${policy.name} dropped`, sql: `drop policy ${on(policy)}` }));

/** Each policy that says something made to say nothing, and each opened to every role. */
export const looserPolicies = (policies: readonly Policy[]): Mutant[] =>
  policies.flatMap((policy) => [
    ...(isLoose(policy.using)
      ? []
      : [{ table: policy.table, name: `${policy.name} using (true)`, sql: `alter policy ${on(policy)} using (true)` }]),
    ...(isLoose(policy.check)
      ? []
      : [
          {
            table: policy.table,
            name: `${policy.name} with check (true)`,
            sql: `alter policy ${on(policy)} with check (true)`,
          },
        ]),
    { table: policy.table, name: `${policy.name} to everybody`, sql: `alter policy ${on(policy)} to public` },
  ]);

/** Each policy that has several conditions without each of them. */
export const coarserPolicies = (policies: readonly Policy[]): Mutant[] =>
  policies.flatMap((policy) =>
    (['using', 'check'] as const).flatMap((part) =>
      withoutOneCondition(policy[part] ?? '').map((expression) => ({
        table: policy.table,
        name: `${policy.name} ${part} ${expression}`,
        sql: `alter policy ${on(policy)} ${part === 'using' ? 'using' : 'with check'} (${expression})`,
      })),
    ),
  );

/** The text of an expression with each operand of its conjunctions made true, one at a time. The database writes them as `((a) AND (b))`. */
function withoutOneCondition(expression: string): string[] {
  const places = operands(expression);
  return places.map(([from, to]) => `${expression.slice(0, from)}(true)${expression.slice(to)}`);
}

/** Where the operands of AND begin and end: each is one pair of brackets beside the word. */
function operands(expression: string): [number, number][] {
  const found = new Map<number, number>();
  for (const { index } of expression.matchAll(/ AND /g)) {
    const before = expression.lastIndexOf(')', index) === index - 1 ? opening(expression, index - 1) : undefined;
    if (before !== undefined) found.set(before, index);
    const after = index + ' AND '.length;
    if (expression[after] === '(') found.set(after, closing(expression, after) + 1);
  }
  return [...found];
}

function opening(text: string, from: number): number {
  let depth = 0;
  for (let at = from; at >= 0; at--) {
    if (text[at] === ')') depth++;
    if (text[at] === '(' && --depth === 0) return at;
  }
  throw new Error(`unbalanced: ${text}`);
}

function closing(text: string, from: number): number {
  let depth = 0;
  for (let at = from; at < text.length; at++) {
    if (text[at] === '(') depth++;
    if (text[at] === ')' && --depth === 0) return at;
  }
  throw new Error(`unbalanced: ${text}`);
}
