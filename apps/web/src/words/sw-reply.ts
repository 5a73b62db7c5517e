import type { enReply } from './en-reply.js';
import type { TableIn } from './table.js';

/** The words of the page on which people say by the link in a letter whether they come to a meeting, in Swahili. */
export const swReply: TableIn<typeof enReply, 'sw'> = {
  reply: {
    page: 'Je, unakuja kwenye mkutano?',
    lead: 'Unaitwa kwenye mkutano. Unahusu nini kumeandikwa kwenye barua, na katika Baraza ukishaingia.',
    whoMissing: 'Chagua nani anakuja badala yako.',
    said: 'Ulisema:',
    undoHint: 'Unaweza kurudisha jibu hadi {{day}}, {{time}}, mradi mkutano haujaanza. Kisha unaweza kujibu upya.',
    overText:
      'Ni cha zamani mno, mkutano umeanza, uko wakati mwingine au umeondolewa, au barua ya baadaye ina kiungo kipya. Ingia ndani ya Baraza: huko unaona hali ilivyo.',
    byLink: 'Jibu limetolewa kwa kiungo cha barua, bila kuingia.',
    undo: 'Rudisha jibu',
  },
};
