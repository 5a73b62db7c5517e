/** Events of a series of meetings. Its name stands in words. */
export interface SeriesEventMap {
  /** It began; its words are its name. */
  'series.opened': Record<string, never>;
  /** How its meetings are from now on changed; its words are its name. */
  'series.changed': { moved: { meetingId: string; from: string; to: string }[] };
  /** A meeting of it was made. */
  'series.planned': { meetingId: string };
}
