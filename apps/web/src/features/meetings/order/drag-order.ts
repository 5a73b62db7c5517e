import {
  Accessibility,
  DragDropManager,
  Feedback,
  KeyboardSensor,
  PointerActivationConstraints,
  PointerSensor,
} from '@dnd-kit/dom';
import { Sortable, SortableKeyboardPlugin } from '@dnd-kit/dom/sortable';

/** Where something was put: before or behind another thing of the list. */
export interface Beside {
  id: string;
  after: boolean;
}

/** What a list is told while somebody moves something in it, by mouse, finger or keys. */
export interface OrderTold {
  taken: (id: string) => void;
  over: (id: string, beside: Beside) => void;
  /** Put down; null where it stays as it was. */
  put: (id: string, beside: Beside | null) => void;
}

/** A list whose things can be moved. */
export interface DraggedOrder {
  /** These things stand in the list now, in this order. While something is moved it waits until that is put down. */
  shows: (ids: readonly string[]) => void;
  ends: () => void;
}

/** So far a pointer goes before it is a move and no press, in pixels. */
const MOVE_PX = 4;

/**
 * Lets the things of a list be moved by their grips. In the list each thing has `data-order-id`, and its grip `data-order-grip`. Nothing
 * of the list is changed but where something would come to stand, `data-drop`: its order is told, and shown by whoever is told.
 */
export function dragOrder(list: HTMLElement, told: OrderTold): DraggedOrder {
  const manager = new DragDropManager({
    plugins: (usual) => [
      // What is read aloud is said by the page's own live region, in its language.
      ...usual.filter((plugin) => plugin !== Accessibility && plugin !== Feedback),
      Feedback.configure({ dropAnimation: null }),
    ],
    sensors: [
      PointerSensor.configure({
        activationConstraints: [new PointerActivationConstraints.Distance({ value: MOVE_PX })],
      }),
      KeyboardSensor,
    ],
  });
  const known = new Map<string, Sortable>();
  let ids: readonly string[] = [];
  let waiting: readonly string[] | null = null;
  let moving = false;

  const besideOf = (id: string, target: unknown): Beside | null => {
    const [from, to] = [ids.indexOf(id), ids.indexOf(String(target))];
    return to < 0 || to === from ? null : { id: ids[to]!, after: to > from };
  };
  const mark = (beside: Beside | null) => {
    for (const row of list.querySelectorAll('[data-drop]')) row.removeAttribute('data-drop');
    if (beside) rowOf(list, beside.id)?.setAttribute('data-drop', beside.after ? 'after' : 'before');
  };
  const sync = () => {
    for (const [id, sortable] of known)
      if (!ids.includes(id) || sortable.element !== rowOf(list, id)) {
        sortable.destroy();
        known.delete(id);
      }
    for (const [index, id] of ids.entries()) {
      const element = rowOf(list, id);
      const there = known.get(id);
      if (there) there.index = index;
      else if (element) known.set(id, sortableOf(id, index, element, manager));
    }
  };

  manager.monitor.addEventListener('dragstart', ({ operation: { source } }) => {
    moving = true;
    if (source) told.taken(String(source.id));
  });
  manager.monitor.addEventListener('dragover', ({ operation: { source, target } }) => {
    const beside = source && besideOf(String(source.id), target?.id);
    mark(beside);
    if (source && beside) told.over(String(source.id), beside);
  });
  manager.monitor.addEventListener('dragend', ({ operation: { source, target, activatorEvent }, canceled }) => {
    moving = false;
    mark(null);
    if (source && activatorEvent instanceof KeyboardEvent) focusGrip(list, String(source.id));
    if (source) told.put(String(source.id), canceled ? null : besideOf(String(source.id), target?.id));
    if (waiting) ids = waiting;
    waiting = null;
    sync();
  });
  return {
    shows(next) {
      if (moving) {
        waiting = next;
        return;
      }
      ids = next;
      sync();
    },
    ends: () => manager.destroy(),
  };
}

/** Whoever moves with keys stays at what they moved: once it stands in its place again, which takes until the page was drawn. */
function focusGrip(list: HTMLElement, id: string): void {
  const drawn = (then: () => void) => requestAnimationFrame(() => requestAnimationFrame(then));
  drawn(() => rowOf(list, id)?.querySelector<HTMLElement>('[data-order-grip]')?.focus());
}

const rowOf = (list: HTMLElement, id: string): HTMLElement | null =>
  list.querySelector(`[data-order-id="${CSS.escape(id)}"]`);

function sortableOf(id: string, index: number, element: HTMLElement, manager: DragDropManager): Sortable {
  const handle = element.querySelector('[data-order-grip]');
  // Without the plugin that moves rows in the page itself: the rows are React's.
  const plugins = [SortableKeyboardPlugin];
  return new Sortable({ id, index, element, ...(handle ? { handle } : {}), plugins, transition: null }, manager);
}
