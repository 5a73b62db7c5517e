import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { parseStream, plainWords, type StreamName, type WireEvent } from '#libs/domain';
import type { Directory } from '../../live/directory.js';
import { useSession } from '../../live/hooks.js';
import { announce } from '../../ui/announcer.js';
import { useNames } from './case-names.js';
import type { CaseThread } from './use-thread.js';

/** Something that was just said, and where. */
interface News {
  event: WireEvent<'message.posted'>;
  stream: StreamName;
}

/** Says what others have just said, for those who listen to the screen; many at once are only counted. */
export function useNewMessagesAloud({ states, parts }: Pick<CaseThread, 'states' | 'parts'>, directory: Directory) {
  const { t } = useTranslation();
  const { me } = useSession();
  const names = useNames(directory);
  const told = useRef(new Map<StreamName, number>());
  useEffect(() => {
    const news = [...states.values()].flatMap(({ stream, events, head }): News[] => {
      // What stood there when one came is no news.
      const from = told.current.get(stream) ?? head;
      told.current.set(stream, Math.max(from, head));
      const fresh = head > from ? events.slice(from - head) : [];
      return fresh.flatMap((event) =>
        event.type === 'message.posted' && event.by?.person !== me.personId ? [{ event, stream }] : [],
      );
    });
    const [first] = news;
    if (!first) return;
    if (news.length > 1) return announce(t('case.announceMany', { count: news.length }));
    const { event, stream } = first;
    const name = event.by ? names.person(event.by.person) : t('app.name');
    const agency = event.by ? names.agency(event.by.agency) : '';
    const words = event.words == null ? t('case.erased') : plainWords(event.words) || t('message.answersFile');
    const said = t('case.announce', { name, agency, words });
    const part = parts.find(({ id }) => id === parseStream(stream)?.id);
    announce(part ? `${t(`partName.${part.part}`)}. ${said}` : said);
  }, [states, parts, me.personId, names, t]);
}
