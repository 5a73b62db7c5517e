import type { QueryClient } from '@tanstack/react-query';
import { createRoute, createRouter, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { type DoorSearch, doorSearch } from './features/door/door-search.js';
import { takeLinkSecret, watchLinkSecret } from './features/entry/link-secret.js';
import { inPieces } from './features/entry/own-path.js';
import { Broken } from './features/shell/broken.js';
import { caseFile, casesFile, fetchFirstFiles, todayFile } from './features/shell/first-files.js';
import { type AccessSearch, accessSearch } from './features/access/access-search.js';
import { agreementRoute, agreementsRoute, emergencyRoute, glassRoute } from './agreement-routes.js';
import { type ActionsSearch, actionsSearch } from './features/actions/actions-search.js';
import { type BoardSearch, boardSearch } from './features/board/board-search.js';
import { type ReferralsSearch, referralsSearch } from './features/referrals/referrals-search.js';
import { type Step, STEPS } from './features/entry/first-use/answers.js';
import { behindTheDoor, rootRoute } from './parent-routes.js';
import { whoAmI } from './live/who-am-i.js';
import { LINK_ROUTES } from './routes-of-links.js';
import { Lines } from './ui/list-state.js';
import { Opening } from './ui/opening.js';

// Before anything reads the address: what a one-time link carries is nobody else's to see.
takeLinkSecret(window);
watchLinkSecret();
fetchFirstFiles(window.location.pathname);

const indexRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  beforeLoad: () => {
    // oxlint-disable-next-line typescript/only-throw-error -- how this router redirects
    throw redirect({ to: '/today' });
  },
});

const doorRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/door',
  validateSearch: (search: Record<string, unknown>): DoorSearch => doorSearch(search),
  beforeLoad: async ({ context, search }) => {
    // oxlint-disable-next-line typescript/only-throw-error -- how this router redirects
    if ((await whoAmI(context.queries))?.me) throw redirect({ ...inPieces(search.to ?? '/today'), replace: true });
  },
  component: lazyRouteComponent(() => import('./features/door/door-screen.js'), 'DoorScreen'),
  pendingComponent: Opening,
});

const firstUseRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/first-use',
  validateSearch: ({ at }: Record<string, unknown>): { at?: Step } => ({ at: STEPS.find((step) => step === at) }),
  component: lazyRouteComponent(() => import('./features/entry/first-use/first-use-screen.js'), 'FirstUseScreen'),
  pendingComponent: Opening,
});

const todayRoute = createRoute({
  getParentRoute: () => behindTheDoor,
  path: '/today',
  component: lazyRouteComponent(todayFile, 'TodayScreen'),
});

const boardRoute = createRoute({
  getParentRoute: () => behindTheDoor,
  path: '/board',
  validateSearch: (search: Record<string, unknown>): BoardSearch => boardSearch(search),
  component: lazyRouteComponent(() => import('./features/board/board-screen.js'), 'BoardScreen'),
});

const casesRoute = createRoute({
  getParentRoute: () => behindTheDoor,
  path: '/cases',
  component: lazyRouteComponent(casesFile, 'CasesScreen'),
});

const caseRoute = createRoute({
  getParentRoute: () => behindTheDoor,
  path: '/cases/$caseId',
  validateSearch: ({ view }: Record<string, unknown>): { view?: 'who' } => ({
    view: view === 'who' ? view : undefined,
  }),
  component: lazyRouteComponent(caseFile, 'CaseScreen'),
});

const fileRoute = createRoute({
  getParentRoute: () => behindTheDoor,
  path: '/cases/$caseId/file',
  component: lazyRouteComponent(() => import('./features/file/file-screen.js'), 'FileScreen'),
});

const actionsRoute = createRoute({
  getParentRoute: () => behindTheDoor,
  path: '/actions',
  validateSearch: (search: Record<string, unknown>): ActionsSearch => actionsSearch(search),
  component: lazyRouteComponent(() => import('./features/actions/actions-screen.js'), 'ActionsScreen'),
});

const actionRoute = createRoute({
  getParentRoute: () => behindTheDoor,
  path: '/actions/$actionId',
  component: lazyRouteComponent(() => import('./features/actions/action-screen.js'), 'ActionScreen'),
});

const referralsRoute = createRoute({
  getParentRoute: () => behindTheDoor,
  path: '/referrals',
  validateSearch: (search: Record<string, unknown>): ReferralsSearch => referralsSearch(search),
  component: lazyRouteComponent(() => import('./features/referrals/referrals-screen.js'), 'ReferralsScreen'),
});

const referralRoute = createRoute({
  getParentRoute: () => behindTheDoor,
  path: '/referrals/$referralId',
  component: lazyRouteComponent(() => import('./features/referrals/referral-screen.js'), 'ReferralScreen'),
});

const cardRoute = createRoute({
  getParentRoute: () => behindTheDoor,
  path: '/card',
  component: lazyRouteComponent(() => import('./features/identity/card-shown-screen.js'), 'CardShownScreen'),
});

const meetingsRoute = createRoute({
  getParentRoute: () => behindTheDoor,
  path: '/meetings',
  component: lazyRouteComponent(() => import('./features/meetings/list/meetings-screen.js'), 'MeetingsScreen'),
});

const newSeriesRoute = createRoute({
  getParentRoute: () => behindTheDoor,
  path: '/meetings/series/new',
  component: lazyRouteComponent(() => import('./features/meetings/series/new-series-screen.js'), 'NewSeriesScreen'),
});

const seriesRoute = createRoute({
  getParentRoute: () => behindTheDoor,
  path: '/meetings/series/$seriesId',
  component: lazyRouteComponent(() => import('./features/meetings/series/series-screen.js'), 'SeriesScreen'),
});

const changeSeriesRoute = createRoute({
  getParentRoute: () => behindTheDoor,
  path: '/meetings/series/$seriesId/change',
  component: lazyRouteComponent(
    () => import('./features/meetings/series/change-series-screen.js'),
    'ChangeSeriesScreen',
  ),
});

const meetingRoute = createRoute({
  getParentRoute: () => behindTheDoor,
  path: '/meetings/$meetingId',
  component: lazyRouteComponent(() => import('./features/meetings/meeting-page.js'), 'MeetingPage'),
});

const meetingScreenRoute = createRoute({
  getParentRoute: () => behindTheDoor,
  path: '/meetings/$meetingId/screen',
  component: lazyRouteComponent(() => import('./features/meetings/running/screen-page.js'), 'ScreenPage'),
});

const accountRoute = createRoute({
  getParentRoute: () => behindTheDoor,
  path: '/account',
  component: lazyRouteComponent(() => import('./features/account/account-screen.js'), 'AccountScreen'),
});

const agencyRoute = createRoute({
  getParentRoute: () => behindTheDoor,
  path: '/agency',
  component: lazyRouteComponent(() => import('./features/agency/agency-screen.js'), 'AgencyScreen'),
});

const accessRoute = createRoute({
  getParentRoute: () => behindTheDoor,
  path: '/access',
  validateSearch: (search: Record<string, unknown>): AccessSearch => accessSearch(search),
  component: lazyRouteComponent(() => import('./features/access/access-screen.js'), 'AccessScreen'),
});

const taskForceRoute = createRoute({
  getParentRoute: () => behindTheDoor,
  path: '/task-force',
  component: lazyRouteComponent(() => import('./features/task-force/task-force-screen.js'), 'TaskForceScreen'),
});

const healthRoute = createRoute({
  getParentRoute: () => behindTheDoor,
  path: '/task-force/reminders',
  component: lazyRouteComponent(() => import('./features/health/health-screen.js'), 'HealthScreen'),
});

const routeTree = rootRoute.addChildren([
  indexRoute,
  doorRoute,
  ...LINK_ROUTES,
  firstUseRoute,
  behindTheDoor.addChildren([
    todayRoute,
    boardRoute,
    casesRoute,
    caseRoute,
    fileRoute,
    actionsRoute,
    actionRoute,
    referralsRoute,
    referralRoute,
    cardRoute,
    emergencyRoute,
    glassRoute,
    agreementsRoute,
    agreementRoute,
    meetingsRoute,
    newSeriesRoute,
    seriesRoute,
    changeSeriesRoute,
    meetingRoute,
    meetingScreenRoute,
    accountRoute,
    agencyRoute,
    accessRoute,
    taskForceRoute,
    healthRoute,
  ]),
]);

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
