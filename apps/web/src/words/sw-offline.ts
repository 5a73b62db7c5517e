import type { enOffline } from './en-offline.js';
import type { TableIn } from './table.js';

/** The words of opening without network and of new versions, in Swahili. */
export const swOffline: TableIn<typeof enOffline, 'sw'> = {
  offline: {
    asItWasOn: 'Kama ilivyokuwa {{day}} saa {{time}}.',
    signInNeeds: 'Kuingia kunahitaji mtandao.',
    tooOld:
      'Kilichohifadhiwa na kifaa hiki kimeondolewa, kwa kuwa hakikufikia seva kwa muda mrefu mno. Kuingia kunahitaji mtandao.',
    newVersion: 'Kuna toleo jipya.',
    load: 'Lipakie',
  },
};
