import { Inject, Injectable } from '@nestjs/common';
import { renewHolidays } from '#libs/calendars';
import { KERNEL, type Kernel } from '#libs/kernel';
import { LooksNowAndThen } from './looks-now-and-then.js';

/** Keeps what is known of public holidays no older than a month. */
@Injectable()
export class Holidays extends LooksNowAndThen {
  constructor(@Inject(KERNEL) kernel: Kernel) {
    super(kernel, 'public holidays wait to be looked up again');
  }

  protected async look(): Promise<void> {
    await renewHolidays(this.kernel);
  }
}
