import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { behindTheDoor } from './parent-routes.js';

export const emergencyRoute = createRoute({
  getParentRoute: () => behindTheDoor,
  path: '/emergency',
  component: lazyRouteComponent(() => import('./features/glass/emergency-screen.js'), 'EmergencyScreen'),
});

export const glassRoute = createRoute({
  getParentRoute: () => behindTheDoor,
  path: '/emergency/$glassId',
  component: lazyRouteComponent(() => import('./features/glass/glass-screen.js'), 'GlassScreen'),
});

export const agreementsRoute = createRoute({
  getParentRoute: () => behindTheDoor,
  path: '/agreements',
  component: lazyRouteComponent(() => import('./features/shares/agreements-screen.js'), 'AgreementsScreen'),
});

/** Where a letter leads: the list says which one ended. */
export const agreementRoute = createRoute({
  getParentRoute: () => behindTheDoor,
  path: '/agreements/$shareId',
  component: lazyRouteComponent(() => import('./features/shares/agreements-screen.js'), 'AgreementsScreen'),
});
