import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v4 } from 'uuid';
import { createCell } from '#libs/client';
import { FILES_MAX, type StreamName } from '#libs/domain';
import { useCell, useSession } from '../../live/hooks.js';
import type { Session } from '../../live/session.js';
import { putUp } from '../../live/uploads.js';
import { announce } from '../../ui/announcer.js';
import { type Attachment, type Attachments, createAttachments } from './attachments.js';

const bySession = new WeakMap<Session, Map<string, Attachments>>();

/** The files that are to hang on the next message in a place, for as long as the page lives. */
function attachmentsOf(session: Session, stream: StreamName): Attachments {
  const all = bySession.get(session) ?? new Map<string, Attachments>();
  bySession.set(session, all);
  const found = all.get(stream) ?? createAttachments(stream, putUp, v4);
  all.set(stream, found);
  return found;
}

/** Those of one place on the screen. */
export interface Attaching {
  attachments: Attachments | null;
  list: readonly Attachment[];
  add: (files: readonly File[]) => void;
  /** Some have not arrived. */
  coming: boolean;
  failed: boolean;
}

const NO_FILES = createCell<readonly Attachment[]>([]);

/** @param stream null where nothing can be put up, since the server does not know the place yet */
export function useAttachments(stream: StreamName | null): Attaching {
  const { t } = useTranslation();
  const session = useSession();
  const attachments = useMemo(() => (stream ? attachmentsOf(session, stream) : null), [session, stream]);
  const list = useCell(attachments?.list ?? NO_FILES);
  const { up } = useCell(session.link);
  useEffect(() => {
    if (up) attachments?.wake();
  }, [up, attachments]);
  return {
    attachments,
    list,
    add(files) {
      if (files.length === 0) return;
      if (!attachments) return announce(t('attach.notNew'));
      if (attachments.add(files) > 0) announce(t('attach.tooMany', { count: FILES_MAX }));
    },
    coming: list.some(({ state }) => state === 'uploading'),
    failed: list.some(({ state }) => state === 'failed'),
  };
}

/** A wish to send that waits until everything has been put up; it ends when something fails or the place changes. */
export function useWaitingToSend(attaching: Attaching, place: string, send: () => void) {
  const [waiting, setWaiting] = useState<string | null>(null);
  const wanted = waiting === place;
  const { coming, failed } = attaching;
  useEffect(() => {
    if (!wanted || (coming && !failed)) return;
    setWaiting(null);
    if (!failed) send();
    // eslint-disable-next-line react-hooks/exhaustive-deps -- what is sent is what stands there when everything has arrived
  }, [wanted, coming, failed]);
  return { waits: wanted, wait: () => setWaiting(place) };
}
