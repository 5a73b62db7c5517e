import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext, createRoute, lazyRouteComponent, Outlet, redirect } from '@tanstack/react-router';
import { behindTheDoorFile } from './features/shell/first-files.js';
import { leaving } from './features/shell/leaving.js';
import { Nowhere } from './features/shell/nowhere.js';
import { whoAmI } from './live/who-am-i.js';
import { Opening } from './ui/opening.js';

/** What every address is under. */
export const rootRoute = createRootRouteWithContext<{ queries: QueryClient }>()({
  component: Outlet,
  notFoundComponent: Nowhere,
});

/** Everything that only somebody who is signed in sees. */
export const behindTheDoor = createRoute({
  getParentRoute: () => rootRoute,
  id: 'behind-the-door',
  beforeLoad: async ({ context, location }) => {
    const known = await whoAmI(context.queries);
    if (!known || known.me) return;
    const { pathname, hash } = location;
    const search = leaving.get() || pathname === '/today' ? {} : { to: hash ? `${pathname}#${hash}` : pathname };
    // oxlint-disable-next-line typescript/only-throw-error -- how this router redirects
    throw redirect({ to: '/door', search, replace: true });
  },
  component: lazyRouteComponent(behindTheDoorFile, 'BehindTheDoor'),
  pendingComponent: Opening,
});
