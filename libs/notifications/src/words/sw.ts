import { GLASS_WORDS } from './glass.js';
import { SHARE_WORDS_OF } from './share.js';
import type { NoticeWords } from './word-table.js';

export const sw: NoticeWords = {
  locale: 'sw',
  greeting: 'Habari,',
  reminders: {
    action: {
      subject: 'Kumbusho la jambo la kufanya',
      lead: {
        own: 'Kuna jambo lililokubaliwa ndani ya Baraza ambalo ni lako kulifanya, na tarehe yake imekaribia au imefika. Linahusu nini limeandikwa pale tu unapolisoma wewe: ndani ya Baraza, ukishaingia.',
        agency:
          'Kuna jambo lililokubaliwa ndani ya Baraza ambalo shirika lako linapaswa kulifanya, na hakuna aliyesema bado kwamba limefanyika. Linahusu nini limeandikwa pale tu unapolisoma wewe: ndani ya Baraza, ukishaingia.',
        table:
          'Kuna jambo ambalo shirika moja la meza yako lilikubali kulifanya na limechelewa, na makumbusho kwa shirika hayakujibiwa. Linakuja kwako ili mtu yeyote asilisubiri bure.',
      },
      accept: {
        lead: 'Katika mkutano ambao hakukuwa na mtu wa shirika lako, shirika lilipewa hatua ya kutekeleza, na bado hakuna aliyesema kama inachukuliwa. Inahusu nini kumeandikwa mahali unapoisoma tu: ndani ya Baraza, baada ya kuingia.',
        next: 'Ifungue na uikubali, au uikatae ukieleza sababu: hapo inarudi kwa anayeongoza mkutano.',
      },
      isDue: (time) => `Linapaswa kukamilika ${time}.`,
      wasDue: (time) => `Lilipaswa kukamilika ${time}.`,
      next: {
        own: 'Lifungue useme limefikia wapi: limefanyika, limeanza, linahitaji tarehe nyingine au haliwezekani. Hapo makumbusho yatasimama.',
        agency: 'Lifungue useme limefikia wapi, au mpe mtu anayeweza kulishika.',
        table: 'Liko kwenye ajenda ya mkutano ujao. Huenda ungependa kuliuliza shirika kabla ya hapo.',
      },
      button: 'Fungua Baraza',
      answering: {
        here: 'Unaweza pia kujibu kutoka hapa, bila kuingia: kila jibu hapa chini hufungua ukurasa ambapo unalithibitisha. Ni yako peke yako, kwa hiyo tafadhali usimpelekee mwingine barua hii.',
        acts: {
          accept: 'Nalishika mimi',
          finish: 'Limefanyika',
          assure: 'Linaendelea vizuri',
          move: 'Litachelewa',
          snooze: 'Nikumbushe baadaye',
        },
      },
      counted: {
        own: 'Mambo yako ya kufanya',
        agency: 'Mambo ya shirika lako',
        table: 'Mambo ya mashirika ya meza yako',
      },
    },
    referral: {
      subject: 'Kuna hatua inayosubiri',
      lead: {
        own: 'Hatua ya rufaa ndani ya Baraza inakusubiri wewe, na wakati wake umekaribia au umefika. Inahusu nini imeandikwa pale tu unapoisoma wewe: ndani ya Baraza, ukishaingia.',
        agency:
          'Hatua ya rufaa ndani ya Baraza inasubiri shirika lako, na hakuna aliyeichukua bado. Inahusu nini imeandikwa pale tu unapoisoma wewe: ndani ya Baraza, ukishaingia.',
        table:
          'Hatua ya rufaa kati ya mashirika ya meza yako imechelewa, na makumbusho kwa shirika hayakujibiwa. Inakuja kwako ili mtu yeyote asiisubiri bure.',
      },
      isDue: (time) => `Inapaswa kuchukuliwa ${time}.`,
      wasDue: (time) => `Ilipaswa kuchukuliwa ${time}.`,
      next: {
        own: 'Ifungue uchukue hatua, au useme ni nini kinachozuia. Hapo makumbusho yatasimama.',
        agency: 'Ifungueni mchukue hatua, au mseme nani kati yenu anaishika.',
        table: 'Ifungue uone kama inafaa kutafuta mlango mwingine. Huenda ungependa kuliuliza shirika kwanza.',
      },
      button: 'Fungua Baraza',
      counted: {
        own: 'Hatua zinazokusubiri wewe',
        agency: 'Hatua zinazosubiri shirika lako',
        table: 'Hatua za mashirika ya meza yako',
      },
    },
    glass: GLASS_WORDS.sw,
    share: SHARE_WORDS_OF.sw,
  },
  standsIn: 'Unamshikia nafasi mtu ambaye hayupo: barua hii ingekwenda kwake.',
  digest: {
    subject: 'Makumbusho yako ya leo',
    lead: 'Haya ndiyo Baraza inayokukumbusha tangu barua ya mwisho ya aina hii. Yanahusu nini imeandikwa pale tu unapoisoma wewe: ndani ya Baraza, ukishaingia.',
    line: (what, counts) => `${what}: ${counts}.`,
    near: (count) => `${count} yaliyokaribia`,
    late: (count) => `${count} yaliyochelewa`,
    next: 'Yafungue useme yamefikia wapi: hapo makumbusho yatasimama.',
    button: 'Fungua Baraza',
    why: 'Unapata barua hii mara moja kwa siku, kwa sababu ulitaka hivyo, au kwa sababu yalikuja mengi kwa pamoja kuliko yanayotumwa moja moja. Unaibadilisha ndani ya Baraza, kwenye ukurasa wa akaunti yako.',
  },
  trying: {
    subject: 'Barua ya kujaribu',
    lead: 'Uliiomba Baraza barua, ili uone kama barua zinakufikia. Hii ndiyo: zinafika.',
    next: 'Hakuna la kufanya. Kama si wewe uliyeomba, mtu mwingine anatumia akaunti yako: ifungue na ubadilishe nenosiri.',
    button: 'Fungua akaunti yangu',
  },
  copy: 'Ikiwa huoni kitufe, nakili anwani hii kwenye kivinjari chako:',
  why: 'Unapata barua hii kwa sababu ilikubaliwa kwamba mtu akumbushwe hadi jambo lifanyike.',
  ending: 'Baraza huandika barua hizi yenyewe. Hakuna anayesoma majibu.',
};
