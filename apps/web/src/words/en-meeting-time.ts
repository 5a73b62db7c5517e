/** The words of what time brings in meetings, and of who leads them one after the other; in English. */
export const enMeetingTime = {
  byTime: {
    few: {
      wait: 'Wait',
      rebook: 'Take it up again on another day',
      rebookText:
        'The meeting is taken off, and one is prepared for the day that you choose. Its agenda goes there as it is. Whoever was called is told.',
      rebookDo: 'Take it up again',
      dayThere: 'On that day this series has a meeting already.',
      ahead: 'Choose a day and a time that lie ahead.',
      reasonUsual: 'There were not enough seats to decide.',
      banner: 'Not enough seats: nothing is decided',
      bannerText: 'People speak and report. What was to be decided comes to the next meeting.',
    },
    alone: {
      left: 'Nobody has been in this meeting for an hour.',
      leftText:
        'If it is over, close it: what was not dealt with goes on only then. After twelve hours it is paused by itself.',
    },
    rota: {
      rota: 'Who leads which meeting',
      rotaText:
        'One after the other, in the order of the series. What is changed of it stands here, with who changed it and why.',
      swap: 'Exchange',
      skip: 'Pass over',
      swapTitle: 'Exchange two meetings',
      swapText: '{{person}} leads another meeting, and whoever was to lead that one leads on {{day}}.',
      swapWith: 'With whom',
      swapLine: '{{day}}: {{person}}',
      swapNobody: 'Choose a meeting.',
      swapDo: 'Exchange',
      skipTitle: 'Pass over {{person}}',
      skipText:
        'Whoever comes next leads on {{day}}, and each after them one meeting earlier. {{person}} has their turn in the next round.',
      skipDo: 'Pass over',
      changes: 'What was changed',
      none: 'Nothing was changed of the order.',
      swapped: '{{day}}: {{instead}} in the place of {{person}}, who leads on {{other}}',
      skipped: '{{day}}: {{instead}} leads; {{person}} was passed over',
      by: '{{person}}, {{day}}',
      erased: 'The reason was erased.',
    },
    accept: {
      asked: '<b>Whether it is taken on</b> was asked',
      askedNobody: '<b>Whether it is taken on</b>: nobody was there to be asked',
      unless: 'If nobody of the agency has accepted it until then',
    },
    absent: 'given in their absence: to be accepted within two working days',
  },
};
