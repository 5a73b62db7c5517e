/** The words of what a decision and the record of a meeting become later, in English. */
export const enMeetingLater = {
  later: {
    how: { amends: 'changes it', supersedes: 'replaces it', rescinds: 'takes it back' },
    does: { amends: 'Changes {{number}}', supersedes: 'Replaces {{number}}', rescinds: 'Takes back {{number}}' },
    would: {
      amends: 'Would change {{number}}',
      supersedes: 'Would replace {{number}}',
      rescinds: 'Would take back {{number}}',
    },
    isDone: {
      amends: 'Changed by {{number}}',
      supersedes: 'Replaced by {{number}}',
      rescinds: 'Taken back by {{number}}',
    },
    earlier: {
      legend: 'An earlier decision that it changes',
      hint: 'May stay empty. Once this text is agreed, both decisions show the other.',
      find: 'Find it by its number or its words',
      none: 'No decision that holds is called so.',
      how: 'What happens to {{number}}',
      remove: 'Leave {{number}} as it is',
      chosen: '{{number}} is chosen',
    },
    remark: {
      open: 'Note a remark of your agency',
      text: 'You came after this was agreed. Your remark stands beside it, with the time; it is no answer and changes nothing.',
      keep: 'Note it',
      kept: 'The remark is noted.',
      by: '{{agency}} remarked after it was agreed, on {{day}} at {{time}}:',
    },
    withdraw: {
      why: 'Why it is taken off',
      whyEmpty: 'Write why, in one line.',
      reason: 'Why: {{reason}}',
    },
    over: {
      items: 'What was not concluded',
      decisions_one: '{{count}} decision',
      decisions_other: '{{count}} decisions',
    },
    roll: {
      correct: 'Correct the roll',
      title: 'Corrected since',
      recorded: 'Recorded: {{times}}',
      corrected: 'It was: {{times}}',
      notThere: 'It was: not there',
      leftOut: 'Recorded: nothing',
      times: '{{from}} to {{to}}, {{mode}}',
      untilEnd: '{{from}} to the end, {{mode}}',
      by: 'Corrected by {{person}} on {{day}} at {{time}}: {{reason}}',
      stays: 'What was recorded stays, and the correction stands beside it. Decisions keep what they had.',
      which: 'What is wrong',
      someoneLeftOut: 'Somebody was left out',
      entry: '{{person}}, {{times}}',
      who: 'Who was left out',
      was: 'How it was',
      otherwise: 'They were there, but otherwise',
      not: 'They were not there',
      from: 'Came at',
      to: 'Left at',
      toHint: 'Empty: they stayed until the end.',
      mode: 'How they took part',
      why: 'Why you correct it, or how it is known',
      missing: 'Choose what is wrong, say when they came, and write why.',
      backwards: 'They left before they came.',
      keep: 'Correct it',
    },
    quorum: {
      put_one:
        'When the meeting was asked, {{count}} of {{of}} seats was there after the correction of the roll; {{recorded}} were recorded.',
      put_other:
        'When the meeting was asked, {{count}} of {{of}} seats were there after the correction of the roll; {{recorded}} were recorded.',
      adopted_one:
        'At this decision {{count}} of {{of}} seats was there after the correction of the roll; {{recorded}} were recorded.',
      adopted_other:
        'At this decision {{count}} of {{of}} seats were there after the correction of the roll; {{recorded}} were recorded.',
      tooFew: 'That would have been too few to decide. The decision stays as it is until the meeting says otherwise.',
      enough: 'That would have been enough to decide.',
    },
  },
} as const;
