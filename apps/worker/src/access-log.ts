import { Inject, Injectable } from '@nestjs/common';
import { KERNEL, type Kernel } from '#libs/kernel';
import { walkAccess } from '#libs/person-file';
import { LooksNowAndThen } from './looks-now-and-then.js';

/** The log of who opened files is walked: all of it once a day, and what is new when it is much. */
@Injectable()
export class AccessLog extends LooksNowAndThen {
  constructor(@Inject(KERNEL) kernel: Kernel) {
    super(kernel, 'the log of who opened files waits for the next look');
  }

  protected look(): Promise<void> {
    return walkAccess(this.kernel);
  }
}
