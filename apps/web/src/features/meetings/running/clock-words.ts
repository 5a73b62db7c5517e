import type { TFunction } from 'i18next';
import type { ItemClock } from '#libs/domain';

const MINUTE = 60_000;

/** What the clock of an item shows: what is left of it, or with a plus by how much it is over. */
export function clockFace(left: number): string {
  const seconds = left > 0 ? Math.ceil(left / 1000) : Math.floor(-left / 1000);
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const tail = `${hours ? String(minutes).padStart(2, '0') : minutes}:${String(rest).padStart(2, '0')}`;
  return `${left > 0 || seconds === 0 ? '' : '+'}${hours ? `${hours}:` : ''}${tail}`;
}

/** The same in words, to the minute: what is left of how much, or by how much it is over. */
export function clockWords({ left, state }: Pick<ItemClock, 'left' | 'state'>, planned: number, t: TFunction): string {
  if (state === 'over') {
    const over = Math.floor(-left / MINUTE);
    return over < 1 ? t('running.clock.over0') : t('running.clock.over', { count: over });
  }
  return t('running.clock.left', { count: Math.ceil(left / MINUTE), planned });
}

/** For a narrow place: without how much was planned. */
export function clockWordsBrief({ left, state }: Pick<ItemClock, 'left' | 'state'>, t: TFunction): string {
  const minutes = Math.ceil(left / MINUTE);
  return state === 'over' ? clockWords({ left, state }, 0, t) : t('running.clock.leftBrief', { count: minutes });
}
