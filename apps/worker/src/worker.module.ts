import { Module } from '@nestjs/common';
import { Folding } from './folding.js';
import { Letters } from './letters.js';
import { Reactions } from './reactions.js';

/** What happens behind the doors: reactions to what was recorded, letters, the folding of words, and the sweeps. */
@Module({ providers: [Reactions, Letters, Folding], exports: [Reactions] })
export class WorkerModule {}
