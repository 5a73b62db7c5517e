import 'reflect-metadata';
import { RequestMethod, type Type } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import type { Kernel } from '#libs/kernel';
import { ApiModule } from '../../apps/api/src/api.module.js';

/** A route of the api, as its controller declares it. */
export interface Route {
  method: string;
  /** With `:name` where an id stands. */
  path: string;
}

/** Every route of the api. */
export const ROUTES: readonly Route[] = (
  ApiModule.with({ config: { WORKER: 'inside' } } as Kernel).controllers ?? []
).flatMap((controller) => routesOf(controller as Type));

function routesOf(controller: Type): Route[] {
  const base = Reflect.getMetadata(PATH_METADATA, controller) as string;
  const handlers = controller.prototype as Record<string, object>;
  return Object.getOwnPropertyNames(handlers).flatMap((name) => {
    const handler = handlers[name]!;
    const method = Reflect.getMetadata(METHOD_METADATA, handler) as RequestMethod | undefined;
    if (method === undefined) return [];
    const parts = [base, Reflect.getMetadata(PATH_METADATA, handler) as string];
    const path = parts.map((part) => part.replace(/^\/|\/$/g, '')).filter(Boolean);
    return [{ method: RequestMethod[method], path: `/${path.join('/')}` }];
  });
}
