import type { Channel } from '../cases/channel.js';
import { Refusal } from '../errors.js';
import { caseStream, itemStream, meetingStream, parseStream, partStream, type StreamName } from '../stream.js';

/** How the place of an action is named in a command, and its stream. */
const PLACES = {
  caseId: caseStream,
  partId: partStream,
  meetingId: meetingStream,
  lineageId: itemStream,
} as const;
type PlaceKey = keyof typeof PLACES;
const KEYS = Object.keys(PLACES) as PlaceKey[];

/** A place as a command names it: by one id. */
export type ActionPlaceIds = { [Key in PlaceKey]?: string };

/** The ids by which a place is named, in their order. */
export const placesNamed = (place: ActionPlaceIds): PlaceKey[] => KEYS.filter((key) => place[key] !== undefined);

/**
 * The stream of the place that is named.
 * @throws Refusal `invalid_input` when several are
 */
export function actionStream(place: ActionPlaceIds): StreamName {
  const [first, second] = placesNamed(place);
  if (second !== undefined) throw new Refusal('invalid_input', { [second]: [`goes without ${first}`] });
  return PLACES[first!](place[first!]!);
}

/** The place of a stream as commands name it. */
export function actionPlace(stream: StreamName): ActionPlaceIds {
  const { kind, id } = parseStream(stream)!;
  const key = KEYS.find((one) => PLACES[one](id) === stream);
  if (!key) throw new Error(`there are no actions on a ${kind}`);
  return { [key]: id };
}

/** What decides about rights to the actions of a place. */
export interface ActionChannel extends Channel {
  /** It was agreed in a meeting: who looks after these decides about it as well. */
  inMeeting?: boolean;
}
