export { LETTERS } from './letter.js';
export { type Mailer, smtpMailer } from './mailer.js';
export { LetterSender } from './send-letters.js';
