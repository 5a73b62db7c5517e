import type { enMeetingTime } from './en-meeting-time.js';
import type { TableIn } from './table.js';

/** The words of what time brings in meetings, and of who leads them one after the other; in Swahili. */
export const swMeetingTime: TableIn<typeof enMeetingTime, 'sw'> = {
  byTime: {
    few: {
      wait: 'Subiri',
      rebook: 'Uufanye tena siku nyingine',
      rebookText:
        'Mkutano unaondolewa, na mwingine unaandaliwa kwa siku unayoichagua. Ajenda inahamia huko kama ilivyo. Walioitwa wanaambiwa.',
      rebookDo: 'Uufanye tena',
      dayThere: 'Siku hiyo mfululizo huu una mkutano tayari.',
      ahead: 'Chagua siku na saa zinazokuja.',
      reasonUsual: 'Nafasi zilizokuwepo hazikutosha kuamua.',
      banner: 'Nafasi hazitoshi: hakuna kinachoamuliwa',
      bannerText: 'Watu wanazungumza na kutoa taarifa. Yaliyotakiwa kuamuliwa yanahamia mkutano ujao.',
    },
    alone: {
      left: 'Kwa saa moja hakuna mtu katika mkutano huu.',
      leftText:
        'Ukiwa umekwisha, ufunge: hapo tu ambavyo havikushughulikiwa vinaendelea. Baada ya saa kumi na mbili unasitishwa wenyewe.',
    },
    rota: {
      rota: 'Nani anaongoza mkutano upi',
      rotaText:
        'Mmoja baada ya mwingine, kwa mpangilio wa mfululizo. Kinachobadilishwa kinakaa hapa, pamoja na aliyekibadilisha na kwa nini.',
      swap: 'Badilishana',
      skip: 'Ruka',
      swapTitle: 'Kubadilishana mikutano miwili',
      swapText: '{{person}} anaongoza mkutano mwingine, na aliyetakiwa kuuongoza huo anaongoza {{day}}.',
      swapWith: 'Na nani',
      swapLine: '{{day}}: {{person}}',
      swapNobody: 'Chagua mkutano.',
      swapDo: 'Badilishana',
      skipTitle: 'Kumruka {{person}}',
      skipText:
        '{{day}} anaongoza anayefuata, na kila mmoja baada yake mkutano mmoja mapema. {{person}} ana zamu katika mzunguko ujao.',
      skipDo: 'Ruka',
      changes: 'Kilichobadilishwa',
      none: 'Mpangilio haukubadilishwa.',
      swapped: '{{day}}: {{instead}} badala ya {{person}}, ambaye anaongoza {{other}}',
      skipped: '{{day}}: anaongoza {{instead}}; {{person}} amerukwa',
      by: '{{person}}, {{day}}',
      erased: 'Sababu imefutwa.',
    },
    accept: {
      asked: '<b>Kama inachukuliwa</b>: imeulizwa',
      askedNobody: '<b>Kama inachukuliwa</b>: hakukuwa na mtu wa kuulizwa',
      unless: 'Ikiwa hadi wakati huo hakuna mtu wa shirika aliyeikubali',
    },
    absent: 'ilitolewa wasipokuwepo: ikubaliwe ndani ya siku mbili za kazi',
  },
};
