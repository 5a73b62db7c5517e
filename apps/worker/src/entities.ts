import { ACTION_ENTITIES } from '#libs/actions';
import { CASE_ENTITIES } from '#libs/cases';

/** The entities of every feature. */
export const ENTITIES = [...CASE_ENTITIES, ...ACTION_ENTITIES];
