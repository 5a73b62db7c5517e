/** The words of the page on which people say by the link in a letter whether they come to a meeting. */
export const enReply = {
  reply: {
    page: 'Do you come to a meeting?',
    lead: 'You are called to a meeting. What it is about is written in the letter, and in Baraza after you have signed in.',
    whoMissing: 'Choose who comes in your place.',
    said: 'You said:',
    undoHint:
      'You can take it back until {{day}}, {{time}}, as long as the meeting has not begun. Then you can answer anew.',
    overText:
      'It is too old, the meeting has begun, is at another time or was taken off, or a later letter has a new link. Sign in to Baraza: there you see how it stands.',
    byLink: 'Answered by the link in the letter, without signing in.',
    undo: 'Take it back',
  },
} as const;
