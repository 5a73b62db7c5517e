import type { enOffline } from './en-offline.js';
import type { TableIn } from './table.js';

/** The words of opening without network and of new versions, in Italian. */
export const itOffline: TableIn<typeof enOffline, 'it'> = {
  offline: {
    asItWasOn: 'Com’era {{day}} alle {{time}}.',
    signInNeeds: 'Per accedere serve la rete.',
    tooOld:
      'Ciò che questo dispositivo conservava è stato tolto, perché da troppo tempo non raggiunge il server. Per accedere serve la rete.',
    newVersion: 'C’è una nuova versione.',
    load: 'Caricala',
  },
};
