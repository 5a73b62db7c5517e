import { Inject, Injectable } from '@nestjs/common';
import { KERNEL, type Kernel } from '#libs/kernel';
import { LETTERS } from '#libs/letters';
import { lookAfterLeftMeetings } from '#libs/meetings';
import { LooksNowAndThen } from './looks-now-and-then.js';

/** Meetings that nobody closed: people are reminded of them, and later they stand still. */
@Injectable()
export class LeftMeetings extends LooksNowAndThen {
  constructor(@Inject(KERNEL) kernel: Kernel) {
    super(kernel, 'meetings that were left alone wait for the next look');
  }

  protected async look(): Promise<void> {
    if (await lookAfterLeftMeetings(this.kernel)) this.kernel.jobs.ask(LETTERS, {});
  }
}
