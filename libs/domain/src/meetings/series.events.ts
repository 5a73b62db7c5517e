import type { RotaChange } from './chair-rota.js';

/** Events of a series of meetings. Its name stands in words. */
export interface SeriesEventMap {
  /** It began; its words are its name. */
  'series.opened': Record<string, never>;
  /** How its meetings are from now on changed; its words are its name. */
  'series.changed': { moved: { meetingId: string; from: string; to: string }[] };
  /** Somebody else leads a meeting of it than the order said; its words say why. */
  'rota.changed': RotaChange;
  /** A meeting of it was made. */
  'series.planned': { meetingId: string };
}
