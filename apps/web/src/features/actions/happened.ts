import type { TFunction } from 'i18next';
import type { ActionEvent, ActionEventType } from '#libs/domain';
import { type Naming, promisedWords } from './action-names.js';
import type { ActionStep } from './action-steps.js';

/** The sign beside each event: that of the step which made it. */
const SIGNS: Record<ActionEventType, ActionStep> = {
  'action.proposed': 'assign',
  'action.assigned': 'assign',
  'action.accepted': 'accept',
  'action.started': 'start',
  'action.blocked': 'block',
  'action.declined': 'decline',
  'action.finished': 'finish',
  'action.verified': 'verify',
  'action.returned': 'return',
  'action.cancelled': 'cancel',
  'action.moved': 'move',
  'action.offered': 'offer',
  'action.taken': 'take',
  'action.refused': 'refuse',
  'action.held': 'hold',
  'action.helped': 'help',
  'action.assured': 'assure',
  'action.undone': 'undo',
};

type What = ActionEventType extends `action.${infer Name}` ? Name | 'letGo' | 'helpedNobody' | 'captured' : never;

/** A sentence of what happened: its key, the names in it, and the sign beside it. */
export interface Happened {
  key: `happened.${What}`;
  values: { who: string; agency: string; person: string; people: string; due: string };
  sign: ActionStep;
}

/** What an event of an action says, with the names in it. */
export function happenedOf(
  event: ActionEvent,
  naming: Naming,
  reading: { t: TFunction; language: string; now: number },
): Happened {
  const { t } = reading;
  const { state } = event.data;
  const { person, agency } = naming;
  const by = event.by;
  return {
    key: `happened.${whatOf(event)}`,
    sign: SIGNS[event.type],
    values: {
      who: by ? t('happened.who', { person: person(by.person), agency: agency(by.agency) }) : t('app.somebody'),
      agency: agency(event.type === 'action.offered' && state.offeredToId ? state.offeredToId : state.ownerAgencyId),
      person: state.holderId ? person(state.holderId) : t('action.nobodyYet'),
      people: state.helperIds.map(person).join(', '),
      due: promisedWords(state.due, reading),
    },
  };
}

function whatOf({ type, by, data: { state } }: ActionEvent): What {
  // What a meeting captured is made an action by the system.
  if (type === 'action.assigned' && by === null) return 'captured';
  if (type === 'action.held' && state.holderId === null) return 'letGo';
  if (type === 'action.helped' && state.helperIds.length === 0) return 'helpedNobody';
  return type.slice('action.'.length) as What;
}
