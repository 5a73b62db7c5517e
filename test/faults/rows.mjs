import { killedBetweenClaimAndSend, killedBetweenSentAndNoted } from './rows/killed-sender.mjs';
import { mailServerMisbehaves } from './rows/mail-server.mjs';
import { everyWorkerAway } from './rows/no-worker.mjs';
import { answeredAsItFires } from './rows/racing-answer.mjs';
import { clockOfTheDatabaseJumps } from './rows/jumping-clock.mjs';
import { clockOfTheWorkerIsWrong } from './rows/wrong-clock.mjs';
import { queueWiped } from './rows/wiped-queue.mjs';

/** The faults of the matrix that can be made here, by its names. */
export const ROWS = {
  F06: { what: 'a worker is killed between claim and send', make: killedBetweenClaimAndSend },
  F07: { what: 'a worker is killed between the mail server’s yes and the note', make: killedBetweenSentAndNoted },
  F09: { what: 'no worker runs while three steps come due', make: everyWorkerAway },
  F15: { what: 'the queue is wiped', make: queueWiped },
  F31: { what: 'a worker’s clock is two hours ahead, and another’s behind', make: clockOfTheWorkerIsWrong },
  F32: { what: 'the database’s clock jumps a day ahead', make: clockOfTheDatabaseJumps },
  F38: { what: 'the mail server asks to wait, refuses, is slow, hangs up', make: mailServerMisbehaves },
  F39: { what: 'somebody answers while it fires', make: answeredAsItFires },
};
