import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { mayInMeeting, type MeetingView, saidKey } from '#libs/domain';
import { useDirectory } from '../../../live/directory.js';
import { useSession } from '../../../live/hooks.js';
import { useMeetingAct } from '../use-meeting-act.js';
import type { FollowedMeeting } from '../use-meeting.js';
import type { Running } from './running-context.js';
import { useSeriesName } from './use-series-name.js';

/** What the parts of the screen are given: the meeting, who looks at it, and what they may do. */
export function useRunningValue(view: MeetingView, reads: FollowedMeeting['reads'], open: Running['open']): Running {
  const { t } = useTranslation();
  const { actor } = useSession();
  const directory = useDirectory();
  const acts = useMeetingAct(view.meeting);
  const name = useSeriesName(view.meeting.seriesId);
  return useMemo(() => {
    const said: Running['said'] = (about, id, field) => view.words[saidKey(about, id, field)] ?? null;
    return {
      ...acts,
      view,
      name,
      reads,
      directory,
      actor,
      open,
      inChair: view.meeting.chair?.personId === actor.personId,
      isSecretary: actor.standings.includes('secretary'),
      may: (command) => mayInMeeting(command, actor, view),
      agency: (id) => directory.agency(id)?.name ?? t('app.anAgency'),
      letters: (id) => directory.agency(id)?.letters ?? '··',
      person: (id) => directory.person(id)?.name ?? t('app.somebody'),
      titleOf: (item) => {
        if (item.part) return t(`agenda.part.${item.part}`);
        if (!reads(item)) return t('running.namedOnly');
        return said('item', item.itemId, 'title') ?? t('running.erased');
      },
      said,
    };
  }, [acts, view, name, reads, directory, actor, open, t]);
}
