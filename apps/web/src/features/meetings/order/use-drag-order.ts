import type { TFunction } from 'i18next';
import { type RefObject, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '../../../ui/announcer.js';
import type { Beside, DraggedOrder } from './drag-order.js';
import { movedBeside } from './order-of.js';

/** A list whose order somebody may change. */
export interface Ordered {
  /** Whether whoever looks may change it now. */
  on: boolean;
  /** What can be moved, in its order. */
  ids: readonly string[];
  titleOf: (id: string) => string;
  /** They want it in this order. */
  onOrder: (ids: string[]) => void;
}

/**
 * Lets a list be put in another order by its grips, and says aloud what happens. What does it is fetched once there is something to
 * move; without it the buttons remain. Answers the list's place on the page.
 */
export function useDragOrder<List extends HTMLElement>(given: Ordered): RefObject<List | null> {
  const { t } = useTranslation();
  const list = useRef<List>(null);
  const drag = useRef<DraggedOrder>(null);
  const latest = useRef({ ...given, t });
  const { ids } = given;
  const on = given.on && ids.length > 1;
  const shown = ids.join(' ');
  useEffect(() => {
    latest.current = { ...given, t };
  });
  useEffect(() => {
    if (!on) return;
    let gone = false;
    void import('./drag-order.js').then(
      ({ dragOrder }) => {
        if (gone || !list.current) return;
        drag.current = dragOrder(
          list.current,
          toldOf(() => latest.current),
        );
        drag.current.shows(latest.current.ids);
      },
      () => undefined,
    );
    return () => {
      gone = true;
      drag.current?.ends();
      drag.current = null;
    };
  }, [on]);
  useEffect(() => drag.current?.shows(latest.current.ids), [shown]);
  return list;
}

type Latest = () => Ordered & { t: TFunction };

function toldOf(latest: Latest) {
  const say = (what: 'taken' | 'over' | 'put' | 'left', id: string, order: readonly string[]) => {
    const { t, titleOf } = latest();
    announce(t(`agenda.drag.${what}`, { title: titleOf(id), place: order.indexOf(id) + 1, of: order.length }));
  };
  return {
    taken: (id: string) => say('taken', id, latest().ids),
    over: (id: string, beside: Beside) => say('over', id, movedBeside(latest().ids, id, beside)),
    put(id: string, beside: Beside | null) {
      const { ids, onOrder } = latest();
      if (!beside) return say('left', id, ids);
      const order = movedBeside(ids, id, beside);
      say('put', id, order);
      onOrder(order);
    },
  };
}
