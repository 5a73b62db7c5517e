import { request as plainly } from 'node:http';
import { request as overTls } from 'node:https';

/** What a container's keeper asks: ends with status 0 when the api of this container answers that it runs, else with 1. */
const { PORT = '4100', TLS_CERT } = process.env;
const ask = TLS_CERT ? overTls : plainly;
// The certificate is for the address that people type, and it is known who answers at this one.
const options = { host: '127.0.0.1', port: PORT, path: '/health/live', rejectUnauthorized: false, timeout: 4000 };
const asked = ask(options, (answer) => process.exit(answer.statusCode === 200 ? 0 : 1));
asked.on('error', () => process.exit(1)).on('timeout', () => process.exit(1));
asked.end();
