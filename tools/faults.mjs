import { requireNode } from './node-version.mjs';

requireNode();
import('./enter.mjs').then(({ enter }) => enter('faults'));
