import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseView, PartView } from '#libs/domain';
import type { Directory } from '../../live/directory.js';
import { useCell, useEntries, useSession } from '../../live/hooks.js';
import { announce } from '../../ui/announcer.js';
import { countAttachments, moveAttachments } from './attachments-by-place.js';
import { composingOf } from './composing.js';
import {
  commonPlace,
  countReaders,
  type Known,
  partPlaces,
  type Place,
  placeKey,
  placeOf,
  type Where,
} from './places.js';

/** Where is written, where else one could write, and how to go there. */
export interface Places {
  /** Null when one can no longer write where one did. */
  place: Place | null;
  /** True while it is not known yet whether one can. */
  coming: boolean;
  /** The common part first, then the parts. */
  all: readonly Place[];
  known: Known;
  goTo: (where: Where) => void;
  /** Whether files that stand here go along: where the words do, as long as no others stand there. */
  filesComeAlong: (where: Where) => boolean;
}

export function usePlaces(view: CaseView, parts: readonly PartView[] | null, directory: Directory): Places {
  const { t } = useTranslation();
  const session = useSession();
  const { me, drafts } = session;
  const composing = useMemo(() => composingOf(session, view.id), [session, view.id]);
  const entries = useEntries();
  const { where } = useCell(composing);
  const known = useMemo<Known>(
    () => ({
      view,
      parts,
      entries,
      agencyId: me.agencyId,
      standingsOf: (agencyId, person) =>
        directory.agency(agencyId)?.people.find(({ id }) => id === person)?.standings ?? null,
    }),
    [view, parts, entries, me.agencyId, directory],
  );
  const place = usePlace(where, known);
  const all = useMemo(() => [commonPlace(view), ...partPlaces(known)], [view, known]);

  // What was meant for everybody may be read by fewer; never the other way round.
  const comesAlong = (next: Where) =>
    where.kind === 'common' && next.kind !== 'common' && !drafts.of(view.id, placeKey(next)).get().trim();

  return {
    place,
    coming: place === null && parts === null,
    all,
    known,
    goTo(next) {
      if (comesAlong(next)) {
        const from = drafts.of(view.id, placeKey(where));
        drafts.of(view.id, placeKey(next)).set(from.get());
        from.set('');
        moveAttachments(session, view.id, placeKey(where), placeKey(next));
      }
      composing.set({ where: next, replyTo: null, editing: null });
      const there = placeOf(next, known);
      if (!there) return;
      const people = t('composer.readers', { count: countReaders(there.seats) });
      announce(
        there.part
          ? t('compose.nowPart', { part: t(`partName.${there.part}`), people })
          : t('compose.nowCommon', { people }),
      );
    },
    filesComeAlong: (next) => comesAlong(next) && !countAttachments(session, view.id, placeKey(next)),
  };
}

/** The chosen place. A part that has just begun here stays one until the server's list of parts has it as well. */
function usePlace(where: Where, known: Known): Place | null {
  const found = useMemo(() => placeOf(where, known), [where, known]);
  const [last, setLast] = useState(found);
  if (found && found !== last) setLast(found);
  return found ?? (last?.beginning === 'waits' && last.key === placeKey(where) ? last : null);
}
