import { Inject, Injectable } from '@nestjs/common';
import { KERNEL, type Kernel } from '#libs/kernel';
import { erasePlaces } from '#libs/person-file';
import { LooksNowAndThen } from './looks-now-and-then.js';

/** Where somebody could be found is erased 72 hours after it was written down. */
@Injectable()
export class Places extends LooksNowAndThen {
  constructor(@Inject(KERNEL) kernel: Kernel) {
    super(kernel, 'places that are too old wait for the next look');
  }

  protected look(): Promise<void> {
    return erasePlaces(this.kernel);
  }
}
