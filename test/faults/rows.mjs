import { answeredAtEachStep, answeredAtOnce } from './rows/barrier-at-each-step.mjs';
import { calendarChanges } from './rows/changing-calendar.mjs';
import { clocksChange } from './rows/changing-hours.mjs';
import { clockJumpsAhead, clockJumpsBack } from './rows/jumping-clock.mjs';
import { killedBetweenClaimAndSend, killedBetweenSentAndNoted } from './rows/killed-sender.mjs';
import { mailServerMisbehaves } from './rows/mail-server.mjs';
import { everyWorkerAway } from './rows/no-worker.mjs';
import { answeredAsItFires } from './rows/racing-answer.mjs';
import { redisFromThePast, redisKilled } from './rows/redis-away.mjs';
import { queueWiped } from './rows/wiped-queue.mjs';
import { clockOfTheWorkerIsWrong } from './rows/wrong-clock.mjs';

/** The faults of the matrix that can be made here, by its names. Each part is made in an installation of its own. */
export const ROWS = {
  F06: { what: 'a worker is killed between claim and send', make: [killedBetweenClaimAndSend] },
  F07: { what: 'a worker is killed between the mail server’s yes and the note', make: [killedBetweenSentAndNoted] },
  F09: { what: 'no worker runs while three steps come due', make: [everyWorkerAway] },
  F14: { what: 'Redis is killed', make: [redisKilled], needs: 'redis-server' },
  F15: { what: 'the queue is wiped', make: [queueWiped] },
  F16: { what: 'Redis comes back as it was before', make: [redisFromThePast], needs: 'redis-server' },
  F31: { what: 'a worker’s clock is two hours ahead, and another’s behind', make: [clockOfTheWorkerIsWrong] },
  F32: { what: 'the database’s clock jumps a day ahead, or an hour back', make: [clockJumpsAhead, clockJumpsBack] },
  F33: { what: 'clocks change, days are skipped, years end', make: [clocksChange] },
  F34: { what: 'the calendar changes, and the rules of time zones', make: [calendarChanges] },
  F38: {
    what: 'the mail server asks to wait, refuses, is slow, hangs up, doubles, speaks no TLS',
    make: [mailServerMisbehaves],
  },
  F39: {
    what: 'somebody answers while it fires, at each step of it',
    make: [answeredAsItFires, answeredAtEachStep, answeredAtOnce],
  },
};
