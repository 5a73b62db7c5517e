import {
  type Actor,
  type CaseView,
  caseStream,
  mayOpenAction,
  mayPostMessage,
  mayProposeAction,
  type Part,
  partStream,
  type PartView,
  type StreamName,
} from '#libs/domain';
import { placeKey, type Where } from './places.js';

/** The common part of a case or a restricted one, as a place in which an action can be agreed on. */
export interface AgreePlace {
  key: string;
  stream: StreamName;
  /** How a command names it. */
  input: { caseId: string } | { partId: string };
  channel: CaseView | PartView;
  /** Null for the common part. */
  part: Part | null;
  /** Whoever stands here only proposes. */
  proposes: boolean;
}

/** The places of an open case in which somebody may agree on an action or propose one: the common part first. */
export function agreePlaces(actor: Actor, view: CaseView, parts: readonly PartView[]): AgreePlace[] {
  if (!mayPostMessage(actor, view)) return [];
  const common = { key: 'common', stream: caseStream(view.id), input: { caseId: view.id }, channel: view, part: null };
  const others = parts.map((part) => ({
    key: placeKey({ kind: 'part', partId: part.id }),
    stream: partStream(part.id),
    input: { partId: part.id },
    channel: part,
    part: part.part,
  }));
  return [common, ...others]
    .filter(({ channel }) => mayProposeAction(actor, channel))
    .map((place) => ({ ...place, proposes: !mayOpenAction(actor, place.channel) }));
}

/** The place of these in which one writes; null while nothing stands there yet. */
export const agreePlaceAt = (where: Where, places: readonly AgreePlace[]): AgreePlace | null =>
  places.find(({ key }) => key === placeKey(where)) ?? null;
