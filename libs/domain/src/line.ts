import { Matches } from 'class-validator';

// eslint-disable-next-line no-control-regex -- control characters are exactly what is refused
const LINE = /^(?!\s*$)[^\u0000-\u001f\u007f-\u009f\u2028\u2029]*$/;
/** Half of a character that is made of two units: no database keeps it, so nobody else would read it. */
const WHOLE = /^\P{Surrogate}*$/u;

/** One line of at most so many UTF-16 units with something in it; the validation library's own `Length` would count some letters as none. */
export function IsLine(max: number): PropertyDecorator {
  return (target, property) => {
    const name = String(property);
    Matches(new RegExp(`^[^]{1,${max}}$`), { message: `${name} must be 1 to ${max} characters long` })(
      target,
      property,
    );
    Matches(WHOLE, { message: `${name} must not hold half a character` })(target, property);
    Matches(LINE, { message: `${name} must be one line with something in it` })(target, property);
  };
}
