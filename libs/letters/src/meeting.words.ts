import type { Language } from '#libs/domain';
import { elMeeting } from './words/el-meeting.js';
import { enMeeting } from './words/en-meeting.js';
import { itMeeting } from './words/it-meeting.js';
import { swMeeting } from './words/sw-meeting.js';
import type { MeetingWords } from './words/meeting-word-table.js';

/** The words of letters about meetings, in every language that letters are written in. */
export const MEETING_WORDS: Record<Language, MeetingWords> = {
  en: enMeeting,
  it: itMeeting,
  el: elMeeting,
  sw: swMeeting,
};
