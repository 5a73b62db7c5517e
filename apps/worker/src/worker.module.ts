import { Module } from '@nestjs/common';
import { Letters } from './letters.js';
import { Reactions } from './reactions.js';

/** What happens behind the doors: reactions to what was recorded, letters, and the sweeps. */
@Module({ providers: [Reactions, Letters], exports: [Reactions] })
export class WorkerModule {}
