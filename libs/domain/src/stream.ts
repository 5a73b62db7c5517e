/**
 * A stream is an order, a lock, an audience, a room and a scope of authority, all under one name.
 * Whoever may read one event of a stream may read all that come after it; what somebody may not read is another stream.
 */
export type StreamName = `${StreamKind}/${string}`;

/** The kinds of stream there are. The name is `<kind>/<uuid>`. */
export const STREAM_KINDS = [
  'case',
  'part',
  'person',
  'task-force',
  'series',
  'meeting',
  'item',
  'share',
  'referral',
  'file',
  'glass',
  'control',
] as const;
export type StreamKind = (typeof STREAM_KINDS)[number];

const NAME =
  /^(case|part|person|task-force|series|meeting|item|share|referral|file|glass|control)\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** The channel and timeline of one case; read by the people of the agencies admitted to it. */
export const caseStream = (caseId: string): StreamName => `case/${caseId}`;

/** A restricted part of a case; read by the people of the agencies admitted to it, and known to nobody else. */
export const partStream = (partId: string): StreamName => `part/${partId}`;

/** What one person's lists hear of: ids only, never words. Read by that person alone. */
export const personStream = (personId: string): StreamName => `person/${personId}`;

/** What everybody at one table may know: who sits at it. */
export const taskForceStream = (taskForceId: string): StreamName => `task-force/${taskForceId}`;

/** How a series of meetings is; read by whoever reads its meetings. */
export const seriesStream = (seriesId: string): StreamName => `series/${seriesId}`;

/** One meeting: its agenda, what happens in it and what is said. */
export const meetingStream = (meetingId: string): StreamName => `meeting/${meetingId}`;

/** What is said about an item that is for named people only, through all meetings that it comes to: named by its lineage. */
export const itemStream = (lineageId: string): StreamName => `item/${lineageId}`;

/** One agreement to share; read by the agency that tells and by the one that is told, and known to nobody else. */
export const shareStream = (shareId: string): StreamName => `share/${shareId}`;

/** The steps of one referral, in codes; read by the agencies between which it goes and by whoever coordinates. */
export const referralStream = (referralId: string): StreamName => `referral/${referralId}`;

/** What one agency wrote into a person's file in a case. Nobody follows it: a file is opened, and each time is kept. */
export const fileStream = (fileId: string): StreamName => `file/${fileId}`;

/** One opening of a file in an emergency: why, and what was found by whoever looks after data. */
export const glassStream = (glassId: string): StreamName => `glass/${glassId}`;

/** Whose sockets are to be cut: one for the installation, followed by every node and read by nobody else. */
export const CONTROL_STREAM: StreamName = 'control/00000000-0000-7000-8000-000000000000';

/** Takes a name apart, or answers null for what is not a stream's name. Never throws: names come from outside. */
export function parseStream(name: unknown): { kind: StreamKind; id: string } | null {
  const match = typeof name === 'string' ? NAME.exec(name) : null;
  return match ? { kind: match[1] as StreamKind, id: match[2]! } : null;
}
