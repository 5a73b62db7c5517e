import { queryOptions } from '@tanstack/react-query';
import type { GlassTry, GlassView } from '#libs/domain';
import { http } from './http.js';

/** The first word of every key about files that are opened in an emergency. They are not kept on the device. */
export const GLASS = 'glass';

/** What I opened, and what I am to look at. Asked for again when a hint says that something of it changed. */
export const glassQuery = queryOptions({
  queryKey: [GLASS, 'mine'],
  queryFn: () => http<GlassView[]>('GET', '/api/glass'),
});

/** What was opened in a case that I read, as it stands after the event of that number. */
export const glassOfCaseQuery = (caseId: string, seq: number) =>
  queryOptions({
    queryKey: [GLASS, 'case', caseId, seq],
    queryFn: () => http<GlassView[]>('GET', `/api/cases/${caseId}/glass`),
  });

/** Who of my agency tried; for who looks after its data. */
export const glassTriesQuery = queryOptions({
  queryKey: [GLASS, 'tries'],
  queryFn: () => http<GlassTry[]>('GET', '/api/glass/tries'),
});
