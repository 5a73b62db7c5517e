export { foundTaskForce } from './commands/found-task-force.js';
export { loadTaskForce } from './people.queries.js';
export { hashSecret, sessionStore, type SignedIn } from './session.store.js';
