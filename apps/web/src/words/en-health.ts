/** The words of how reminders fare; in English. */
export const enHealth = {
  health: {
    title: 'Health of reminders',
    lead: 'Whether everybody is told in time, and what keeps something back. What it is about stands nowhere here.',
    see: 'How they fare in full',
    failed: 'How reminders fare did not come',
    notYours: 'This is not for you to see',
    notYoursText: 'How reminders fare is shown to the chair, the vice-chair, the coordinator and administrators.',
    state: {
      on_time: 'On time',
      late: 'Late',
      stopped: 'Stopped',
      unwatched: 'Nobody looks',
      set_aside: 'Some are set aside',
    },
    what: {
      on_time: 'What was due has been said.',
      late: 'Something has been due for {{time}} and is not said yet.',
      stopped:
        'Nothing is said since {{when}}: the clock of the database jumped, and a wrong clock would remind people of what is not due.',
      unwatched: 'For more than five minutes nothing looked at what is due.',
      set_aside: 'Some reminders could not be sent. All others are on time.',
    },
    do: {
      on_time: 'There is nothing to do.',
      late: 'Ask whoever keeps this installation whether its worker runs. What is due is said by itself once it does.',
      stopped:
        'Ask whoever keeps this installation to set the clock right and to confirm it. What came due meanwhile is then said once.',
      unwatched: 'Ask whoever keeps this installation whether its worker runs. Nothing is lost.',
      set_aside:
        'Tell whoever keeps this installation. They are sent once they are released, or when their date moves.',
    },
    now: 'Now',
    longest: 'Due for longest',
    nothingDue: 'nothing is due',
    planned: 'Still to come',
    waiting: 'On their way',
    held: 'Held for later',
    heldMeans: 'Until their readers are not to be left in peace any more.',
    retrying: 'Tried again',
    retryingMeans: 'They did not go out at first.',
    looked: 'Last looked at',
    never: 'never',
    at: '{{day}}, {{time}}',
    parked: 'Set aside',
    parkedText: 'Each was tried five times. The name is that of the error, for whoever keeps this installation.',
    parkedNone: 'Nothing is set aside.',
    lost: 'What did not arrive',
    lostText: 'In the last seven days, by way and reason.',
    lostNone: 'Everything arrived.',
  },
} as const;
