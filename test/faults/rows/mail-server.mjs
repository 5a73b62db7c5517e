import { holdsWithin } from '../../bench/sleep.mjs';
import { asTheModelSays, hit, sentOnce, whole } from '../oracles.mjs';

const EACH = 2;

/** For now no: it is sent later. For good no: it says so, and stands in the app. A yes that nobody heard: the same letter again. */
export async function mailServerMisbehaves(rig) {
  let met = 0;
  for (const [mood, reason, mail] of rig.chance.shuffled([
    ['asksToWait', 'asked_to_wait', 'taken'],
    ['hangsUp', 'no_answer|unreachable', 'taken'],
    ['refuses', 'letter_refused', 'refused'],
    ['slow', 'sent', 'taken'],
    ['doubles', 'sent', 'taken'],
    ['brokenTls', 'no_safe_line', 'taken'],
  ])) {
    const items = await rig.agrees(EACH);
    for (const item of items) item.mail = mail;
    rig.faults.note('mail server', { mood });
    const broken = mood === 'brokenTls';
    rig.sink.is(broken ? 'well' : mood);
    let worker = await rig.worker(broken ? { SMTP_URL: rig.sink.tlsUrl } : {});
    await rig.comesDue(items, [1]);
    await holdsWithin(60_000, async () => (await triedWith(rig, items, reason)) === EACH);
    met += await triedWith(rig, items, reason);
    rig.sink.is('well');
    if (broken) {
      await worker.stop();
      worker = await rig.worker();
    }
    await rig.timeGoesBy('1 minute');
    await rig.settles();
    await worker.stop();
  }
  return [
    hit(met, 6 * EACH),
    ...(await asTheModelSays(rig.database, rig.items)),
    // Whoever hung up, and whoever passed it on twice.
    ...(await sentOnce(rig.database, rig.sink, 2 * EACH)),
    await whole(rig.database),
  ];
}

const triedWith = async (rig, items, outcome) =>
  (
    await rig.ask(
      `select distinct n.id from baraza.notice n join baraza.notice_try t on t.notice_id = n.id
        where n.subject_id = any ($1) and t.outcome ~ $2`,
      [items.map(({ id }) => id), `^(${outcome})$`],
    )
  ).length;
