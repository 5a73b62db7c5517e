export * from './inert.js';
export * from './leased-rounds.js';
export * from './letter.content.js';
export * from './letter.html.js';
export * from './letter.text.js';
export * from './mailer.js';
export * from './outward.js';
