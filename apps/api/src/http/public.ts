import { type CustomDecorator, SetMetadata } from '@nestjs/common';

/** The mark of a route that is open to whoever is not signed in. */
export const PUBLIC = 'public';

/** Opens a route to everybody. Without it a route is closed; test/rules lists those that carry it. */
export const Public = (): CustomDecorator => SetMetadata(PUBLIC, true);
