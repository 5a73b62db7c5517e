import type { StreamName } from '#libs/domain';
import type { Kernel } from '#libs/kernel';

/** How far somebody of an agency has read a stream. */
export interface SeenFrame {
  stream: StreamName;
  agency: string;
  seq: number;
}

/**
 * Tells the rooms how far agencies have read, as it is noted on this node or on another. Lost on its way it is told again
 * when somebody follows anew: where it stands is kept in the database.
 */
export function tellWhatIsSeen(kernel: Kernel, tell: (frame: SeenFrame) => void): void {
  kernel.hint.onCommit(({ events }) => {
    for (const event of events) {
      if (event.type !== 'reading.marked' || !event.by) continue;
      const frame = { stream: event.data.channel, agency: event.by.agency, seq: event.data.seq };
      tell(frame);
      kernel.hint.signal({ seen: frame });
    }
  });
  kernel.hint.onSignal((signal) => {
    const { seen } = signal as { seen?: SeenFrame };
    if (seen) tell(seen);
  });
}
