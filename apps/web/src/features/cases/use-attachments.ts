import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FILES_MAX } from '#libs/domain';
import { useCell, useSession } from '../../live/hooks.js';
import { announce } from '../../ui/announcer.js';
import { attachmentsIn } from './attachments-by-place.js';
import type { Attachment, Attachments } from './attachments.js';
import type { Place } from './places.js';

/** Those of one place on the screen. */
export interface Attaching {
  attachments: Attachments;
  list: readonly Attachment[];
  add: (files: readonly File[]) => void;
  /** Some have not arrived. */
  coming: boolean;
  failed: boolean;
}

export function useAttachments(caseId: string, place: Place): Attaching {
  const { t } = useTranslation();
  const session = useSession();
  const attachments = attachmentsIn(session, caseId, place);
  const list = useCell(attachments.list);
  const { up } = useCell(session.link);
  useEffect(() => {
    if (up) attachments.wake();
  }, [up, attachments]);
  return {
    attachments,
    list,
    add(files) {
      if (files.length === 0) return;
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
