import { Transform } from 'class-transformer';
import { ArrayMaxSize, ArrayUnique, IsArray, IsUUID } from 'class-validator';

/** A field that holds a UUID. It is kept in small letters, however it was written, so that one thing has one id. */
export function IsId(): PropertyDecorator {
  return (target, property) => {
    IsUUID('all')(target, property);
    Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.toLowerCase() : value))(
      target,
      property,
    );
  };
}

/** A field that holds at most so many different UUIDs, in small letters like every id. */
export function IsIds(max: number): PropertyDecorator {
  return (target, property) => {
    IsArray()(target, property);
    ArrayMaxSize(max)(target, property);
    ArrayUnique()(target, property);
    IsUUID('all', { each: true })(target, property);
    Transform(({ value }: { value: unknown }) =>
      Array.isArray(value) ? value.map((one: unknown) => (typeof one === 'string' ? one.toLowerCase() : one)) : value,
    )(target, property);
  };
}
