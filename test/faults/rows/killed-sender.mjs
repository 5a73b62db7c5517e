import { asTheModelSays, hit, inTime, sentOnce, whole } from '../oracles.mjs';

/** What a worker sends at once at most. */
const UNDER_WAY = 2;
const KILLS = 2;
const ITEMS = 8;

/** The lease runs out, and another worker sends it. */
export const killedBetweenClaimAndSend = (rig) => killedTwice(rig, 'claimed, not yet sent', 0);

/** One more copy for what was under way, under the same name. */
export const killedBetweenSentAndNoted = (rig) => killedTwice(rig, 'sent, not yet noted', KILLS * UNDER_WAY);

async function killedTwice(rig, point, copiesMost) {
  const items = await rig.agrees(ITEMS);
  let times = 0;
  for (let kill = 0; kill < KILLS; kill++) {
    await rig.comesDue(items.slice(kill * (ITEMS / KILLS), (kill + 1) * (ITEMS / KILLS)), [1, 2]);
    times += await rig.killedAt(point);
  }
  const other = await rig.worker();
  await rig.timeGoesBy('6 minutes');
  await rig.settles();
  await other.stop();
  return [
    hit(times, KILLS),
    ...(await asTheModelSays(rig.database, rig.items)),
    ...(await sentOnce(rig.database, rig.sink, copiesMost)),
    (await inTime(rig.database, 60))[0],
    await whole(rig.database),
  ];
}
