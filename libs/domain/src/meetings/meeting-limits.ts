/** The longest title, wanted outcome or reason in a meeting; in characters. */
export const MEETING_LINE_MAX = 300;
/** The longest text about which a meeting is asked, and the longest note; in characters. */
export const MEETING_TEXT_MAX = 5000;
/** The longest time that an item or a meeting may be planned for, in minutes. */
export const MEETING_MINUTES_MAX = 720;
