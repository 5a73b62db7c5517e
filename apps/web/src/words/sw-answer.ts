import type { enAnswer } from './en-answer.js';
import type { TableIn } from './table.js';

/** The words of the page on which a reminder is answered by the link in its letter, in Swahili. */
export const swAnswer: TableIn<typeof enAnswer, 'sw'> = {
  answer: {
    page: 'Jibu kumbusho',
    title: 'Limefikia wapi?',
    lead: 'Unajibu kumbusho la jambo la kufanya. Linahusu nini limeandikwa ndani ya Baraza tu, ukishaingia.',
    choose: 'Jibu lako',
    act: {
      accept: 'Nalishika mimi',
      finish: 'Limefanyika',
      assure: 'Linaendelea vizuri',
      move: 'Litachelewa',
      snooze: 'Nikumbushe baadaye',
    },
    finishWords: 'Nini kinaonyesha kwamba limefanyika',
    moveWords: 'Kwa nini litachelewa',
    assureWords: 'Linaendeleaje, ukitaka kusema zaidi',
    wordsHint: 'Mstari mmoja. Anayesoma jambo hili ndani ya Baraza anausoma pia.',
    wordsMissing: 'Andika mstari mmoja.',
    day: 'Tarehe mpya',
    dayMissing: 'Chagua siku ambayo bado haijafika.',
    submit: 'Jibu',
    busy: 'Jibu lako linatumwa',
    doneTitle: 'Asante, limeandikwa',
    doneText: 'Liko ndani ya Baraza kama jibu lako, lililotolewa kwa kiungo. Unaweza kufunga ukurasa huu.',
    againTitle: 'Tayari limejibiwa',
    againText: 'Kiungo kilifaa kwa jibu moja, nalo liko ndani ya Baraza. Ili kusema jambo jingine, ingia huko.',
    undo: 'Rudisha jibu',
    undoBusy: 'Jibu linarudishwa',
    undoHint: 'Unaweza kulirudisha hadi {{day}}, {{time}}, mradi hakuna kingine kilichotokea kwa jambo hili.',
    undoneTitle: 'Jibu lako limerudishwa',
    undoneText: 'Jambo liko kama awali, na makumbusho yanaendelea. Ili kujibu tena, ingia ndani ya Baraza.',
    open: 'Fungua Baraza',
    overText:
      'Ni cha zamani mno, jambo limekamilika, tarehe yake imebadilishwa, au sasa ni la mtu mwingine. Ingia ndani ya Baraza: huko unaona limefikia wapi.',
    byLink: 'Limejibiwa kwa kiungo cha barua, bila kuingia.',
  },
};
