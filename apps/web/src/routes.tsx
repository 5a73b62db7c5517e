import { Button } from '@mantine/core';
import type { QueryClient } from '@tanstack/react-query';
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Link,
  Outlet,
  redirect,
} from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { meQuery } from './live/queries.js';
import { InPlace, Lines } from './ui/list-state.js';
import { Opening } from './ui/opening.js';

const behindTheDoorFile = () => import('./features/shell/behind-the-door.js');
const casesFile = () => import('./features/cases/cases-screen.js');
const caseFile = () => import('./features/cases/case-screen.js');
// What this address will need is fetched while the server is still asked who this browser is.
if (!window.location.pathname.startsWith('/door')) {
  void behindTheDoorFile();
  void (window.location.pathname.startsWith('/cases/') ? caseFile() : casesFile());
}

const rootRoute = createRootRouteWithContext<{ queries: QueryClient }>()({
  component: Outlet,
  notFoundComponent: Nowhere,
});

const indexRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  beforeLoad: () => {
    // eslint-disable-next-line @typescript-eslint/only-throw-error -- how this router redirects
    throw redirect({ to: '/cases' });
  },
});

const doorRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/door',
  validateSearch: (search: Record<string, unknown>): { to?: string } =>
    typeof search.to === 'string' && /^\/cases(\/|$)/.test(search.to) ? { to: search.to } : {},
  beforeLoad: async ({ context, search }) => {
    // eslint-disable-next-line @typescript-eslint/only-throw-error -- how this router redirects
    if ((await whoAmI(context.queries))?.me) throw redirect({ to: search.to ?? '/cases', replace: true });
  },
  component: lazyRouteComponent(() => import('./features/door/door-screen.js'), 'DoorScreen'),
  pendingComponent: Opening,
});

/** Everything that only somebody who is signed in sees. */
const behindTheDoor = createRoute({
  getParentRoute: () => rootRoute,
  id: 'behind-the-door',
  beforeLoad: async ({ context, location }) => {
    const known = await whoAmI(context.queries);
    if (!known || known.me) return;
    const search = location.pathname === '/cases' ? {} : { to: location.pathname };
    // eslint-disable-next-line @typescript-eslint/only-throw-error -- how this router redirects
    throw redirect({ to: '/door', search, replace: true });
  },
  component: lazyRouteComponent(behindTheDoorFile, 'BehindTheDoor'),
  pendingComponent: Opening,
});

const casesRoute = createRoute({
  getParentRoute: () => behindTheDoor,
  path: '/cases',
  component: lazyRouteComponent(casesFile, 'CasesScreen'),
});

const caseRoute = createRoute({
  getParentRoute: () => behindTheDoor,
  path: '/cases/$caseId',
  validateSearch: (search: Record<string, unknown>): { view?: 'who' } => (search.view === 'who' ? { view: 'who' } : {}),
  component: lazyRouteComponent(caseFile, 'CaseScreen'),
});

const routeTree = rootRoute.addChildren([indexRoute, doorRoute, behindTheDoor.addChildren([casesRoute, caseRoute])]);

export const createRoutes = (queries: QueryClient) =>
  createRouter({
    routeTree,
    context: { queries },
    defaultPreload: 'intent',
    defaultErrorComponent: Broken,
    // The shapes of what is coming wait by themselves before they show.
    defaultPendingMs: 0,
    defaultPendingMinMs: 0,
    defaultPendingComponent: () => <Lines widths={[30, 60, 40]} />,
    scrollRestoration: false,
  });

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createRoutes>;
  }
}

/** Who this browser is, or null while the server does not say. */
const whoAmI = (queries: QueryClient) => queries.ensureQueryData(meQuery).catch(() => null);

function Nowhere() {
  const { t } = useTranslation();
  return (
    <main>
      <InPlace
        page
        title={t('app.nothingHere')}
        text={t('app.nothingHereText')}
        act={
          <Button component={Link} to="/cases">
            {t('app.toCases')}
          </Button>
        }
      />
    </main>
  );
}

function Broken() {
  const { t } = useTranslation();
  return (
    <main>
      <InPlace
        page
        title={t('app.broken')}
        text={t('app.brokenText')}
        act={<Button onClick={() => window.location.reload()}>{t('app.tryAgain')}</Button>}
      />
    </main>
  );
}
