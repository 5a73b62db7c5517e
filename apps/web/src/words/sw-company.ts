import type { enCompany } from './en-company.js';
import type { TableIn } from './table.js';

/** The words of company on the way to a service, in Swahili. */
export const swCompany: TableIn<typeof enCompany, 'sw'> = {
  company: {
    title: 'Kusindikizwa njiani',
    ask: 'Omba mtu asindikize',
    whom: 'Taasisi ipi inasindikiza',
    whomHint:
      'Wanaona ni kwa ajili ya nini, kati ya nani na nani, lini, jina ambalo mtu anataka kuitwa na namba ya kesi; si mahali, wala kesi yenyewe. Mtu huyo amekubali hili.',
    submit: 'Omba',
    noneTitle: 'Bado hakuna anayeweza kuambiwa kwa ajili hii',
    noneText: 'Mtu husindikiza pale ambapo mhusika amekubali taasisi hiyo iambiwe, kwa ajili ya kusindikiza.',
    yes: 'Tunasindikiza',
    no: 'Hatuwezi',
    noMore: 'Hatuwezi kusindikiza tena',
    end: 'Hakuhitajiki wa kusindikiza',
    asked: 'Imeombwa kusindikiza',
    askedUs: 'Mnaombwa kusindikiza kwenye mkutano wa kwanza.',
    waits: '{{agency}} imeombwa kusindikiza, na bado haijajibu.',
    goes: '{{agency}} inasindikiza.',
    weGo: 'Mnasindikiza.',
    wrong: 'Chagua taasisi ya tatu, isiwe ya haki.',
    didAsk: '<b>{{agency}}</b> imeombwa kusindikiza, na <b>{{who}}</b>',
    didGo: '<b>{{agency}}</b> inasindikiza',
    didEnd: 'Hakuna anayesindikiza tena: <b>{{who}}</b>',
  },
};
