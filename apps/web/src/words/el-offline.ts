import type { enOffline } from './en-offline.js';
import type { TableIn } from './table.js';

/** The words of opening without network and of new versions, in Greek. */
export const elOffline: TableIn<typeof enOffline, 'el'> = {
  offline: {
    asItWasOn: 'Όπως ήταν: {{day}}, στις {{time}}.',
    signInNeeds: 'Για τη σύνδεση χρειάζεται δίκτυο.',
    tooOld:
      'Όσα φύλαγε αυτή η συσκευή αφαιρέθηκαν, γιατί για πολύ καιρό δεν έφτανε στον διακομιστή. Για τη σύνδεση χρειάζεται δίκτυο.',
    newVersion: 'Υπάρχει νέα έκδοση.',
    load: 'Φόρτωση',
  },
};
