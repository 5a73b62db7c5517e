import 'reflect-metadata';
import { RequestMethod, type Type } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import type { Kernel } from '#libs/kernel';
import { ApiModule } from '../../apps/api/src/api.module.js';
import { PUBLIC } from '../../apps/api/src/http/public.js';

/** A route of the api, as its controller declares it. */
export interface Route {
  method: string;
  /** With `:name` where an id stands. */
  path: string;
  /** Whether it is open to whoever is not signed in. */
  open: boolean;
}

/** The api's module as it is put together when the process runs; no process and no database are behind it. */
export const API_MODULE = ApiModule.with({ config: { WORKER: 'inside' } } as Kernel);

/** Every route of the api. */
export const ROUTES: readonly Route[] = (API_MODULE.controllers ?? []).flatMap((controller) =>
  routesOf(controller as Type),
);

function routesOf(controller: Type): Route[] {
  const base = Reflect.getMetadata(PATH_METADATA, controller) as string;
  const handlers = controller.prototype as Record<string, object>;
  return namesOf(handlers).flatMap((name) => {
    const handler = handlers[name]!;
    const method = Reflect.getMetadata(METHOD_METADATA, handler) as RequestMethod | undefined;
    if (method === undefined) return [];
    const parts = [base, Reflect.getMetadata(PATH_METADATA, handler) as string];
    const path = parts.map((part) => part.replace(/^\/|\/$/g, '')).filter(Boolean);
    const open = [handler, controller]
      .map((place) => Reflect.getMetadata(PUBLIC, place) as boolean | undefined)
      .find((mark) => mark !== undefined);
    return [{ method: RequestMethod[method], path: `/${path.join('/')}`, open: open ?? false }];
  });
}

/** The names of all methods, those of what a class extends too: one set of routes may be served under two paths. */
function namesOf(prototype: object): string[] {
  const above = Object.getPrototypeOf(prototype) as object | null;
  const own = Object.getOwnPropertyNames(prototype);
  return above === null || above === Object.prototype ? own : [...new Set([...namesOf(above), ...own])];
}
