import type { enAgreements } from './en-agreements.js';
import type { TableIn } from './table.js';

/** The words of agreements to share as a whole, in Greek. */
export const elAgreements: TableIn<typeof enAgreements, 'el'> = {
  agreements: {
    title: 'Συμφωνίες για κοινοποίηση',
    lead: 'Ποιος μπορεί να πει σε ποιον τι, για ποιον σκοπό και ως πότε, όσο λέει ή μαθαίνει ο φορέας μου.',
    none: 'Καμία συμφωνία ακόμη',
    noneText: 'Γίνονται μαζί με το άτομο, μέσα σε μια υπόθεση.',
    ending: 'Λήγουν σύντομα',
    endingText: 'Ρωτήστε το άτομο αν θέλει να συνεχιστεί. Χωρίς το ναι του λήγει μόνη της.',
    stopped: 'Ανακλήθηκαν: σταματήστε',
    stoppedText: 'Όσα μάθατε με αυτές δεν χρησιμοποιούνται πια και δεν μεταφέρονται σε άλλους.',
    weTell: 'Λέμε',
    weAreTold: 'Μαθαίνουμε',
    over: 'Έληξαν',
    toCase: 'Στην υπόθεση',
    inCase: 'Σε υπόθεση που δεν διαβάζω',
    endsIn_one: 'Λήγει σε {{count}} ημέρα',
    endsIn_other: 'Λήγει σε {{count}} ημέρες',
    endsToday: 'Λήγει σήμερα',
    all: 'Όλες οι συμφωνίες για κοινοποίηση',
    mayTell: 'Μπορεί να μάθει: {{to}}',
    told: 'Σε ποιους το είπαμε',
    toldText: 'Κάθε φορά που άλλος φορέας είδε κάτι από όσα έγραψε ο δικός μας εδώ.',
    toldNone: 'Κανείς δεν έχει δει ακόμη κάτι από αυτά.',
    toldWhat: 'Τι: {{what}}',
    byAgreement: 'Με συμφωνία: {{basis}}',
    inEmergency: 'Σε έκτακτη ανάγκη, χωρίς συμφωνία',
    shown_one: '{{count}} εγγραφή',
    shown_other: '{{count}} εγγραφές',
    noticeBy: '{{agency}}, σκοπός: {{why}}, έως {{day}}',
  },
};
