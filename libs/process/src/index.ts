/** How a process of the server ends, and what it says where it cannot begin. */
export * from './end-when-told.js';
export * from './start-trouble.js';
