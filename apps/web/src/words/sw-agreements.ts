import type { enAgreements } from './en-agreements.js';
import type { TableIn } from './table.js';

/** The words of agreements to share as a whole, in Swahili. */
export const swAgreements: TableIn<typeof enAgreements, 'sw'> = {
  agreements: {
    title: 'Makubaliano ya kushirikishana',
    lead: 'Nani anaweza kumwambia nani nini, kwa ajili gani na hadi lini, kwa kadiri shirika langu linavyoambia au kuambiwa.',
    none: 'Hakuna makubaliano bado',
    noneText: 'Hufanywa pamoja na mhusika, ndani ya kesi.',
    ending: 'Yanakaribia kuisha',
    endingText: 'Muulize mhusika kama yaendelee. Bila ndiyo yake yanaisha yenyewe.',
    stopped: 'Yameondolewa: simameni',
    stoppedText: 'Mlichoambiwa kwayo kisitumike tena, wala kisipelekwe kwa wengine.',
    weTell: 'Tunaambia',
    weAreTold: 'Tunaambiwa',
    over: 'Yaliyokwisha',
    toCase: 'Kwenye kesi',
    inCase: 'Katika kesi ambayo sisomi',
    endsIn_one: 'Yanaisha baada ya siku {{count}}',
    endsIn_other: 'Yanaisha baada ya siku {{count}}',
    endsToday: 'Yanaisha leo',
    all: 'Makubaliano yote ya kushirikishana',
    mayTell: '{{to}} linaweza kuambiwa',
    told: 'Tuliowaambia',
    toldText: 'Kila mara shirika jingine lilipoonyeshwa kitu kati ya tulichoandika hapa.',
    toldNone: 'Hakuna aliyeonyeshwa chochote bado.',
    toldWhat: 'Nini: {{what}}',
    byAgreement: 'Kwa makubaliano: {{basis}}',
    inEmergency: 'Wakati wa dharura, bila makubaliano',
    shown_one: 'Ingizo {{count}}',
    shown_other: 'Maingizo {{count}}',
    noticeBy: '{{agency}}, kwa ajili ya: {{why}}, hadi {{day}}',
  },
};
