import { Module } from '@nestjs/common';
import { Reactions } from './reactions.js';

/** What happens behind the doors: reactions to what was recorded, and the sweeps. */
@Module({ providers: [Reactions], exports: [Reactions] })
export class WorkerModule {}
