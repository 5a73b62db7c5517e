import { Transform } from 'class-transformer';
import { IsUUID } from 'class-validator';

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
