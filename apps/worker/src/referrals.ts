import { Inject, Injectable } from '@nestjs/common';
import { KERNEL, type Kernel } from '#libs/kernel';
import { moveReferralsByTime } from '#libs/referrals';
import { LooksNowAndThen } from './looks-now-and-then.js';

/** What time, or the end of an agreement to share, does to referrals: each minute, and at once when an agreement changes. */
@Injectable()
export class Referrals extends LooksNowAndThen {
  constructor(@Inject(KERNEL) kernel: Kernel) {
    super(kernel, 'referrals that go on by themselves wait for the next look');
  }

  override onApplicationBootstrap(): void {
    const { hint } = this.kernel;
    hint.onCommit(({ stream }) => this.heard([stream]));
    hint.onHeads((heads) => this.heard(heads.keys()));
    super.onApplicationBootstrap();
  }

  protected look(): Promise<void> {
    return moveReferralsByTime(this.kernel);
  }

  private heard(streams: Iterable<string>): void {
    for (const stream of streams) if (stream.startsWith('share/')) return this.looksAgain();
  }
}
