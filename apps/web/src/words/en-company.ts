/** The words of company on the way to a service, in English. */
export const enCompany = {
  company: {
    title: 'Company on the way',
    ask: 'Ask somebody to go along',
    whom: 'Which agency goes along',
    whomHint:
      'They see what it is for, between whom, when, what the person is called and the number of the case; not the place, and not the case itself. The person said yes to this.',
    submit: 'Ask',
    noneTitle: 'Nobody may be told for this yet',
    noneText: 'Somebody goes along when the person agreed that this agency may be told, for accompaniment.',
    yes: 'We go along',
    no: 'We cannot',
    noMore: 'We cannot go along any more',
    end: 'No company needed',
    asked: 'Asked to go along',
    askedUs: 'You are asked to go along to the first contact.',
    waits: '{{agency}} is asked to go along, and has not answered.',
    goes: '{{agency}} goes along.',
    weGo: 'You go along.',
    wrong: 'Choose a third agency, and none of justice.',
    didAsk: '<b>{{agency}}</b> was asked to go along, by <b>{{who}}</b>',
    didGo: '<b>{{agency}}</b> goes along',
    didEnd: 'Nobody goes along any more: <b>{{who}}</b>',
  },
} as const;
