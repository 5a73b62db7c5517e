export { NOTICES } from './notice.js';
export { noticeSender } from './send-notices.js';
