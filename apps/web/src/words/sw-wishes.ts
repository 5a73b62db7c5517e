import type { enWishes } from './en-wishes.js';
import type { TableIn } from './table.js';

/** Maneno ya jinsi mtu anavyoambiwa makumbusho, na aliyoambiwa karibuni; kwa Kiswahili. */
export const swWishes: TableIn<typeof enWishes, 'sw'> = {
  wishes: {
    title: 'Makumbusho yapi huja lini',
    text: 'Ndani ya Baraza unaambiwa yote. Yanayohusu uhai au usalama huja mara moja, hata ukichagua nini hapa.',
    failed: 'Matakwa yako hayakufika',
    own: 'Yaliyo yangu kufanya',
    agency: 'Yaliyo ya shirika langu',
    table: 'Yaliyochelewa mezani',
    mail: 'Kwa barua pepe',
    push: 'Kwenye simu',
    at_once: 'mara moja',
    daily: 'kwenye barua ya siku',
    never: 'hapana',
    cell: '{{told}}, {{way}}',
    dailyAt: 'Barua ya siku huja saa',
    dailyMeans:
      'Kwa saa ya {{place}}, na si wakati unaoachwa kwa amani. Inasema ni mangapi yamekaribia na mangapi yamechelewa, bila kusema yanahusu nini. Yakija mengi mno pamoja, yaliyobaki huja nayo.',
    dailyWrong: 'Chagua saa ya siku.',
  },
  toldLately: {
    title: 'Niliyoambiwa karibuni',
    none: 'Hukukumbushwa jambo lolote karibuni.',
    failed: 'Uliyoambiwa hayakufika',
    unread: 'Jambo ambalo hulisomi hapa',
    for: 'kwa niaba ya mtu ambaye hayupo',
    of: '{{handle}}: {{told}}',
    later: 'Baadaye',
    laterOn: 'nikumbushe baadaye',
    again: 'Utakumbushwa tena {{when}}.',
    wake: 'Si baadaye',
    wakeOn: 'usisubiri',
    on: '{{day}}, {{time}}',
    saved: 'Utakumbushwa tena {{when}}.',
    woken: 'Husubiri tena.',
  },
  laterLine: {
    snoozed: '<b>Kukumbushwa baadaye</b>, kama alivyotaka {{who}}: {{when}}',
    woken: '<b>Si baadaye tena</b>, anasema {{who}}',
  },
};
