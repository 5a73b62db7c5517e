import type { enReply } from './en-reply.js';
import type { TableIn } from './table.js';

/** The words of the page on which people say by the link in a letter whether they come to a meeting, in Greek. */
export const elReply: TableIn<typeof enReply, 'el'> = {
  reply: {
    page: 'Έρχεστε σε συνάντηση;',
    lead: 'Σας καλούν σε συνάντηση. Τι αφορά γράφεται στο γράμμα και, αφού συνδεθείτε, στο Baraza.',
    whoMissing: 'Διαλέξτε ποιος έρχεται στη θέση σας.',
    said: 'Είπατε:',
    undoHint:
      'Μπορείτε να αποσύρετε την απάντηση έως {{day}}, {{time}}, όσο η συνάντηση δεν έχει αρχίσει. Μετά μπορείτε να απαντήσετε ξανά.',
    overText:
      'Είναι πολύ παλιός, η συνάντηση άρχισε, άλλαξε ώρα ή ματαιώθηκε, ή νεότερο γράμμα έχει νέο σύνδεσμο. Συνδεθείτε στο Baraza: εκεί βλέπετε τι ισχύει.',
    byLink: 'Απαντήθηκε από τον σύνδεσμο του γράμματος, χωρίς σύνδεση.',
    undo: 'Απόσυρση της απάντησης',
  },
};
