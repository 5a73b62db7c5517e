import type { enCompany } from './en-company.js';
import type { TableIn } from './table.js';

/** The words of company on the way to a service, in Italian. */
export const itCompany: TableIn<typeof enCompany, 'it'> = {
  company: {
    title: 'Compagnia per strada',
    ask: 'Chiedere a qualcuno di accompagnare',
    whom: 'Quale ente accompagna',
    whomHint:
      'Vede per che cosa è, tra chi, quando, come si chiama la persona qui e il numero del caso; non il luogo, e non il caso stesso. La persona ha detto di sì a questo.',
    submit: 'Chiedi',
    noneTitle: 'Per questo non si può ancora informare nessuno',
    noneText:
      'Qualcuno accompagna quando la persona ha accettato che quell’ente ne sia informato per l’accompagnamento.',
    yes: 'Accompagniamo',
    no: 'Non possiamo',
    noMore: 'Non possiamo più accompagnare',
    end: 'Non serve compagnia',
    asked: 'Richiesto di accompagnare',
    askedUs: 'Vi si chiede di accompagnare al primo incontro.',
    waits: 'A {{agency}} è stato chiesto di accompagnare; non ha ancora risposto.',
    goes: 'Accompagna {{agency}}.',
    weGo: 'Accompagnate voi.',
    wrong: 'Scegli un terzo ente, non della giustizia.',
    didAsk: 'Chiesto a <b>{{agency}}</b> di accompagnare, da <b>{{who}}</b>',
    didGo: 'Accompagna <b>{{agency}}</b>',
    didEnd: 'Non accompagna più nessuno: <b>{{who}}</b>',
  },
};
