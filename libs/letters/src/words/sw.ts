import type { LetterWords } from './word-table.js';

const NOT_YOU =
  'Kama si wewe, fungua Baraza kama kawaida na uombe kiungo cha kuweka nenosiri jipya. Kisha mjulishe msimamizi wa meza yako.';

export const sw: LetterWords = {
  locale: 'sw',
  greeting: 'Habari,',
  links: {
    invitation: {
      subject: 'Mwaliko',
      lead: 'Unaalikwa kuketi kwenye meza katika Baraza, ambapo watu wa huduma mbalimbali hufanya kazi pamoja kila siku. Nafasi yako imewekwa na inakusubiri. Anayekualika, na meza gani, vimeandikwa hapa chini.',
      until: (time) => `Kiungo kinafanya kazi mara moja tu, hadi ${time}.`,
      button: 'Kubali mwaliko',
      otherwise:
        'Kama hukuutarajia, huhitaji kufanya chochote. Tafadhali usimtumie mtu mwingine barua hii: atakayefungua kiungo anaweza kuchukua nafasi yako.',
    },
    recovery: {
      subject: 'Kiungo cha kuweka nenosiri jipya',
      lead: 'Mtu fulani, huenda ni wewe, ameomba kiungo cha kuweka nenosiri jipya la akaunti yako katika Baraza. Hapa chini unaweza kuchagua jipya. Vifaa vyote vilivyoingia vitaondolewa wakati huo.',
      until: (time) => `Kiungo kinafanya kazi mara moja tu, hadi ${time}.`,
      button: 'Weka nenosiri jipya',
      otherwise:
        'Kama si wewe uliyeomba, huhitaji kufanya chochote: nenosiri lako linabaki lilivyo. Tafadhali usimtumie mtu mwingine barua hii.',
    },
    address: {
      subject: 'Tafadhali thibitisha anwani hii',
      lead: 'Mtu fulani, huenda ni wewe, anataka kuingia Baraza kwa anwani hii kuanzia sasa. Tafadhali thibitisha kuwa ni yako. Hadi wakati huo hakuna kinachobadilika, na anwani iliyotumika hadi sasa ndiyo inayohesabika.',
      until: (time) => `Kiungo kinafanya kazi mara moja tu, hadi ${time}.`,
      button: 'Thibitisha anwani hii',
      otherwise: 'Kama si wewe uliyeomba, huhitaji kufanya chochote: bila uthibitisho wako anwani hii haitumiki.',
    },
  },
  invitedBy: ({ invitedBy, agency, taskForce }) =>
    `${invitedBy} anakualika kwenye meza “${taskForce}”, kwa niaba ya “${agency}”.`,
  meantFor: (name) => `Mwaliko huu ni wa ${name}.`,
  copy: 'Kama huoni kitufe, nakili anwani hii kwenye kivinjari chako:',
  notices: {
    address_changed: {
      subject: 'Anwani yako imebadilishwa',
      lead: 'Akaunti yako katika Baraza sasa ina anwani nyingine. Barua zinatumwa huko, na anwani hii haitumiki tena kuingia. Kama ni wewe uliyefanya hivi, kila kitu kiko sawa.',
      otherwise:
        'Kama si wewe, mjulishe msimamizi wa meza yako mara moja, ana kwa ana au kwa simu. Anaweza kuondoa vifaa vyote na kusimamisha akaunti.',
    },
    password_changed: {
      subject: 'Nenosiri lako limebadilishwa',
      lead: 'Nenosiri la akaunti yako katika Baraza limebadilishwa. Kama ni wewe uliyefanya hivi, kila kitu kiko sawa.',
      otherwise: NOT_YOU,
    },
    factor_added: {
      subject: 'Njia ya kuingia imeongezwa',
      lead: 'Akaunti yako katika Baraza ina njia moja zaidi ya kuthibitisha kuwa ni wewe. Kama ni wewe uliyeiongeza, kila kitu kiko sawa.',
      otherwise: `${NOT_YOU} Ondoa usichokijua kwenye akaunti yako.`,
    },
    factor_removed: {
      subject: 'Njia ya kuingia imeondolewa',
      lead: 'Akaunti yako katika Baraza ina njia moja pungufu ya kuthibitisha kuwa ni wewe. Kama ni wewe uliyeiondoa, kila kitu kiko sawa.',
      otherwise: NOT_YOU,
    },
    left_alone: {
      subject: 'Mkutano unaendelea bila mtu',
      lead: 'Mkutano unaouongoza au kuutunza ndani ya Baraza bado unaendelea, na kwa saa moja hakuna mtu ndani yake. Ni upi, utauona ndani ya Baraza baada ya kuingia.',
      otherwise:
        'Ukiwa umekwisha, tafadhali ufunge humo: hapo tu ambavyo havikushughulikiwa vinakwenda kwenye unaofuata. Ukiwa utaendelea, usitishe hadi hapo. Baada ya saa kumi na mbili unasitishwa wenyewe; haufungwi kamwe wenyewe.',
    },
    nobody_looks: {
      subject: 'Katika taasisi fulani hakuna anayetunza data',
      lead: 'Kwenye meza unayoisimamia ndani ya Baraza faili lilifunguliwa katika dharura. Mtu anayetunza data lazima alichunguze ndani ya saa 72, na katika taasisi ambazo zingeweza hakuna mwenye kazi hiyo (mlinzi wa faragha).',
      otherwise:
        'Tafadhali mpe mtu wa huko kazi hiyo: baada ya kuingia, kwenye watu wa meza. Hadi hapo linasubiri. Barua hii hutumwa mara moja kwa siku, si zaidi.',
    },
    recovered: {
      subject: 'Nenosiri jipya limewekwa kwa kiungo',
      lead: 'Kiungo kilichotumwa kwa anwani hii kimetumika kuweka nenosiri jipya la akaunti yako katika Baraza. Vifaa vyote vimeondolewa. Kama ni wewe uliyefanya hivi, kila kitu kiko sawa.',
      otherwise: `${NOT_YOU} Huenda mtu mwingine anasoma barua pepe zako: badilisha pia nenosiri la barua pepe yako.`,
    },
  },
  happened: (time) => `Ilitokea ${time}.`,
  device: (device) => `Kifaa: ${device}`,
  ending: 'Baraza huandika barua hizi yenyewe. Hakuna anayesoma majibu.',
};
