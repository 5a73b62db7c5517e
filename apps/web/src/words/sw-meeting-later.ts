import type { enMeetingLater } from './en-meeting-later.js';
import type { TableIn } from './table.js';

/** The words of what a decision and the record of a meeting become later, in Swahili. */
export const swMeetingLater: TableIn<typeof enMeetingLater, 'sw'> = {
  later: {
    how: { amends: 'unaubadilisha', supersedes: 'unachukua nafasi yake', rescinds: 'unauondoa' },
    does: {
      amends: 'Unabadilisha {{number}}',
      supersedes: 'Unachukua nafasi ya {{number}}',
      rescinds: 'Unaondoa {{number}}',
    },
    would: {
      amends: 'Ungebadilisha {{number}}',
      supersedes: 'Ungechukua nafasi ya {{number}}',
      rescinds: 'Ungeondoa {{number}}',
    },
    isDone: {
      amends: 'Umebadilishwa na {{number}}',
      supersedes: 'Nafasi yake imechukuliwa na {{number}}',
      rescinds: 'Umeondolewa na {{number}}',
    },
    earlier: {
      legend: 'Uamuzi wa awali unaobadilishwa',
      hint: 'Si lazima. Maandishi haya yakikubaliwa, kila uamuzi utaonyesha mwingine.',
      find: 'Utafute kwa namba au maneno yake',
      none: 'Hakuna uamuzi unaotumika wenye jina hilo.',
      how: 'Nini kinatokea kwa {{number}}',
      remove: 'Acha {{number}} ulivyo',
      chosen: '{{number}} umechaguliwa',
    },
    remark: {
      open: 'Andika maoni ya shirika lako',
      text: 'Ulikuja baada ya hili kukubaliwa. Maoni yako yatakaa kando yake, pamoja na saa; si jibu na hayabadilishi chochote.',
      keep: 'Yaandike',
      kept: 'Maoni yameandikwa.',
      by: '{{agency}} ilitoa maoni baada ya kukubaliwa, {{day}} saa {{time}}:',
    },
    withdraw: {
      why: 'Kwa nini inaondolewa',
      whyEmpty: 'Andika kwa nini, kwa mstari mmoja.',
      reason: 'Kwa nini: {{reason}}',
    },
    over: {
      items: 'Yasiyomalizika',
      decisions_one: 'Uamuzi {{count}}',
      decisions_other: 'Maamuzi {{count}}',
    },
    roll: {
      correct: 'Sahihisha mahudhurio',
      title: 'Yaliyosahihishwa baadaye',
      recorded: 'Iliandikwa: {{times}}',
      corrected: 'Ilikuwa: {{times}}',
      notThere: 'Ilikuwa: hakuwepo',
      leftOut: 'Iliandikwa: hakuna',
      times: '{{from}} hadi {{to}}, {{mode}}',
      untilEnd: '{{from}} hadi mwisho, {{mode}}',
      by: 'Ilisahihishwa na {{person}}, {{day}} saa {{time}}: {{reason}}',
      stays: 'Kilichoandikwa kinabaki, na sahihisho linakaa kando yake. Maamuzi yanabaki yalivyo.',
      which: 'Kosa ni lipi',
      someoneLeftOut: 'Mtu alisahauliwa',
      entry: '{{person}}, {{times}}',
      who: 'Nani alisahauliwa',
      was: 'Ilikuwaje',
      otherwise: 'Alikuwepo, lakini tofauti',
      not: 'Hakuwepo',
      from: 'Alikuja saa',
      to: 'Aliondoka saa',
      toHint: 'Tupu: alibaki hadi mwisho.',
      mode: 'Alishiriki vipi',
      why: 'Kwa nini unasahihisha, au inajulikanaje',
      missing: 'Chagua kosa, sema alikuja lini, na andika kwa nini.',
      backwards: 'Aliondoka kabla ya kuja.',
      keep: 'Sahihisha',
    },
    quorum: {
      put_one:
        'Mkutano ulipoulizwa, baada ya kusahihisha mahudhurio ilikuwepo nafasi {{count}} kati ya {{of}}; ziliandikwa {{recorded}}.',
      put_other:
        'Mkutano ulipoulizwa, baada ya kusahihisha mahudhurio zilikuwepo nafasi {{count}} kati ya {{of}}; ziliandikwa {{recorded}}.',
      adopted_one:
        'Kwenye uamuzi huu, baada ya kusahihisha mahudhurio ilikuwepo nafasi {{count}} kati ya {{of}}; ziliandikwa {{recorded}}.',
      adopted_other:
        'Kwenye uamuzi huu, baada ya kusahihisha mahudhurio zilikuwepo nafasi {{count}} kati ya {{of}}; ziliandikwa {{recorded}}.',
      tooFew: 'Zingekuwa chache mno kuamua. Uamuzi unabaki ulivyo hadi mkutano useme vingine.',
      enough: 'Zingetosha kuamua.',
    },
  },
};
