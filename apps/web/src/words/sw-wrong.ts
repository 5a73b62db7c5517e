import type { enWrong } from './en-wrong.js';
import type { TableIn } from './table.js';

/** What to do about a field that the server refused, in Swahili; the keys are the fields of the commands. */
export const swWrong: TableIn<typeof enWrong, 'sw'> = {
  wrong: {
    name: 'Andika jina: mstari mmoja usiozidi herufi 80.',
    shortName: 'Andika jina fupi lisilozidi herufi 16.',
    letters: 'Andika herufi kubwa mbili ambazo shirika lingine halina.',
    sector: 'Chagua sekta.',
    language: 'Chagua mojawapo ya lugha.',
    zone: 'Chagua saa za eneo, kwa mfano Africa/Nairobi.',
    address: 'Andika anwani kamili ya barua pepe.',
    password: 'Chagua nenosiri la herufi 15 hadi 200. Sentensi inafaa.',
    code: 'Andika tarakimu sita ambazo programu inaonyesha sasa.',
    secret: 'Fungua kiungo chote kilicho kwenye barua; sehemu yake haipo.',
    passkey: 'Huo haukuwa ufunguo ulioombwa. Jaribu tena.',
    standings: 'Chagua angalau jukumu moja.',
    agencyId: 'Chagua shirika ambalo hili linaweza kufanyika kwalo.',
    agencyIds: 'Chagua mashirika yaliyo kwenye kesi pekee.',
    agencies: 'Lipe kila shirika herufi mbili za kwake.',
    handle: 'Andika mstari mmoja: jina ambalo mtu anataka kuitwa.',
    label: 'Andika jina katika mstari mmoja.',
    issuer: 'Andika anwani kamili ya kuingia, inayoanza na https://',
    clientId: 'Andika kitambulisho cha mteja katika mstari mmoja.',
    clientSecret: 'Andika siri ya mteja katika mstari mmoja.',
    mentions: 'Taja watu na mashirika wanaosoma hapa pekee.',
    replyTo: 'Ujumbe unaoujibu haupo tena hapa.',
    files: 'Faili haliko tena na ujumbe huu. Lipandishe tena.',
    words: 'Andika kitu kinachosomeka, kisicho kirefu mno.',
    outcome: 'Chagua jinsi ilivyoisha.',
    terms: 'Maneno haya yapo mahali pengi mno. Ongeza neno, mtu, shirika au siku.',
    response: 'Huo haukuwa ufunguo ulioombwa. Jaribu tena.',
  },
};
