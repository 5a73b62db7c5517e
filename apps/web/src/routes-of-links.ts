import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from './parent-routes.js';
import { Opening } from './ui/opening.js';

const recoverRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/recover',
  component: lazyRouteComponent(() => import('./features/entry/recover-screen.js'), 'RecoverScreen'),
  pendingComponent: Opening,
});

const addressRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/address',
  component: lazyRouteComponent(() => import('./features/entry/address-screen.js'), 'AddressScreen'),
  pendingComponent: Opening,
});

const answerRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/answer',
  component: lazyRouteComponent(() => import('./features/answer/answer-screen.js'), 'AnswerScreen'),
  pendingComponent: Opening,
});

const replyRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/reply',
  component: lazyRouteComponent(() => import('./features/reply/reply-screen.js'), 'ReplyScreen'),
  pendingComponent: Opening,
});

const guestRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/guest',
  component: lazyRouteComponent(() => import('./features/guest/guest-screen.js'), 'GuestScreen'),
  pendingComponent: Opening,
});

const invitationRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/invitation',
  component: lazyRouteComponent(() => import('./features/entry/invitation-screen.js'), 'InvitationScreen'),
  pendingComponent: Opening,
});

/** Screens that somebody comes to by a link, signed in or not. */
export const LINK_ROUTES = [recoverRoute, addressRoute, answerRoute, replyRoute, guestRoute, invitationRoute] as const;
