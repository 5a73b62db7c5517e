import type { enAgreements } from './en-agreements.js';
import type { TableIn } from './table.js';

/** The words of agreements to share as a whole, in Italian. */
export const itAgreements: TableIn<typeof enAgreements, 'it'> = {
  agreements: {
    title: 'Accordi per condividere',
    lead: 'Chi può dire a chi cosa, a che scopo e fino a quando, per quanto il mio ente dice o viene a sapere.',
    none: 'Ancora nessun accordo',
    noneText: 'Si fanno con la persona, in un caso.',
    ending: 'Finiscono presto',
    endingText: 'Chiedi alla persona se vuole che continui. Senza il suo sì finisce da sé.',
    stopped: 'Ritirati: fermatevi',
    stoppedText: 'Ciò che vi è stato detto con questi non va più usato, né riferito ad altri.',
    weTell: 'Diciamo',
    weAreTold: 'Ci viene detto',
    over: 'Finiti',
    toCase: 'Al caso',
    inCase: 'In un caso che non leggo',
    endsIn_one: 'Finisce tra {{count}} giorno',
    endsIn_many: 'Finisce tra {{count}} di giorni',
    endsIn_other: 'Finisce tra {{count}} giorni',
    endsToday: 'Finisce oggi',
    all: 'Tutti gli accordi per condividere',
    mayTell: 'Si può dire a {{to}}',
    told: 'A chi l’abbiamo detto',
    toldText: 'Ogni volta che a un altro ente è stato mostrato qualcosa di ciò che il nostro ha scritto qui.',
    toldNone: 'A nessuno è stato ancora mostrato nulla.',
    toldWhat: 'Che cosa: {{what}}',
    byAgreement: 'Per accordo: {{basis}}',
    inEmergency: 'In un’emergenza, senza accordo',
    shown_one: '{{count}} voce',
    shown_many: '{{count}} di voci',
    shown_other: '{{count}} voci',
    noticeBy: '{{agency}}, a che scopo: {{why}}, fino al {{day}}',
  },
};
