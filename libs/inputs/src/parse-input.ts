import { plainToInstance } from 'class-transformer';
import { isUUID, validateSync, type ValidationError } from 'class-validator';
import { Refusal } from '#libs/domain';
import { isPlainlyRight } from './plainly-right.js';
import { rulesOf } from './remembered-rules.js';

export type InputClass<Input> = new () => Input;

/** Deeper than any command's input; checked before anything walks the input. */
const DEPTH_MAX = 12;

/** Makes an input of its class out of what came in, or refuses it field by field. Unknown fields are refused too. */
export function parseInput<Input extends object>(type: InputClass<Input>, raw: unknown): Input {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw))
    throw new Refusal('invalid_input', { input: ['must be an object'] });
  if (!isShallow(raw, DEPTH_MAX)) throw new Refusal('invalid_input', { input: ['is nested too deeply'] });
  refuseInheritedNames(raw, '');
  // An optional field is left out; the validation library would take null for that.
  const empty = Object.entries(raw).filter(([, value]) => value === null);
  if (empty.length)
    throw new Refusal('invalid_input', Object.fromEntries(empty.map(([name]) => [name, ['must not be null']])));
  const input = plainToInstance(type, raw);
  if (hasNoFields(type)) return refuseFields(input);
  if (isPlainlyRight(input)) return input;
  const errors = validateSync(input, { whitelist: true, forbidNonWhitelisted: true, forbidUnknownValues: true });
  if (errors.length) throw new Refusal('invalid_input', fieldsOf(errors, ''));
  return input;
}

/** A command's id as it is stored, or a refusal. */
export function parseCommandId(id: unknown): string {
  if (typeof id !== 'string' || !isUUID(id, 'all'))
    throw new Refusal('invalid_input', { id: ['must be a UUID, made once and repeated with every try'] });
  return id.toLowerCase();
}

function fieldsOf(errors: ValidationError[], path: string): Record<string, string[]> {
  return Object.assign(
    {},
    ...errors.map((error) => {
      const name = `${path}${error.property}`;
      const own = error.constraints ? { [name]: Object.values(error.constraints) } : {};
      return { ...own, ...fieldsOf(error.children ?? [], `${name}.`) };
    }),
  ) as Record<string, string[]>;
}

/** True for the input of a command that needs none; of such a class the library takes nothing, not even an empty object. */
const hasNoFields = (type: InputClass<object>): boolean => rulesOf(type, '', false, false).length === 0;

function refuseFields<Input extends object>(input: Input): Input {
  const fields = Object.keys(input).map((name) => [name, [`property ${name} should not exist`]]);
  if (fields.length) throw new Refusal('invalid_input', Object.fromEntries(fields) as Record<string, string[]>);
  return input;
}

/** Names that every object has from birth: the library that makes the input would drop them silently. */
function refuseInheritedNames(value: unknown, path: string): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    if (key in Object.prototype)
      throw new Refusal('invalid_input', { [`${path}${key}`]: [`property ${key} should not exist`] });
    refuseInheritedNames(inner, `${path}${key}.`);
  }
}

function isShallow(value: unknown, depth: number): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return depth > 0 && Object.values(value).every((inner) => isShallow(inner, depth - 1));
}
