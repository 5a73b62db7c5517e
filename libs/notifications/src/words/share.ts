import type { Language } from '#libs/domain';
import type { ReminderWords } from './word-table.js';

/** What is said of agreements to share that end: to those who tell by one before it does, and to those who were told once it was taken back. */
export const SHARE_WORDS_OF: Record<Language, ReminderWords> = {
  en: {
    subject: 'An agreement to share',
    lead: {
      own: 'An agreement to share in Baraza, by which your agency tells another one something, ends soon. Whom it is about is written only where you read it: in Baraza, after you have signed in.',
      agency:
        'An agreement to share in Baraza, by which your agency tells another one something, ends soon. Whom it is about is written only where you read it: in Baraza, after you have signed in.',
      table: 'An agreement to share between agencies at your table ends soon. Nothing of it is told here.',
    },
    over: {
      lead: 'An agreement to share in Baraza, by which your agency was told something, was taken back. Please stop, and do not use further what you were told by it. Whom it is about is written only where you read it: in Baraza, after you have signed in.',
      next: 'Open it and see which one it is. What you were told is not to be passed on, and nothing that builds on it goes on.',
    },
    isDue: (time) => `It ends on ${time}.`,
    wasDue: (time) => `It ended on ${time}.`,
    next: {
      own: 'Ask the person whether it is to go on. Only with their yes it is renewed; without it, it ends by itself.',
      agency:
        'Ask the person whether it is to go on. Only with their yes it is renewed; without it, it ends by itself.',
      table: 'There is nothing to do for you.',
    },
    button: 'Open Baraza',
    counted: {
      own: 'Agreements to share that end, of yours',
      agency: 'Agreements to share that end, of your agency',
      table: 'Agreements to share that end, at your table',
    },
  },
  el: {
    subject: 'Μια συμφωνία για κοινοποίηση',
    lead: {
      own: 'Μια συμφωνία για κοινοποίηση στο Baraza, με την οποία ο φορέας σας λέει κάτι σε άλλον φορέα, λήγει σύντομα. Ποιον αφορά γράφεται μόνο εκεί όπου το διαβάζετε εσείς: στο Baraza, αφού συνδεθείτε.',
      agency:
        'Μια συμφωνία για κοινοποίηση στο Baraza, με την οποία ο φορέας σας λέει κάτι σε άλλον φορέα, λήγει σύντομα. Ποιον αφορά γράφεται μόνο εκεί όπου το διαβάζετε εσείς: στο Baraza, αφού συνδεθείτε.',
      table:
        'Μια συμφωνία για κοινοποίηση ανάμεσα σε φορείς του τραπεζιού σας λήγει σύντομα. Εδώ δεν γράφεται τίποτα γι’ αυτήν.',
    },
    over: {
      lead: 'Μια συμφωνία για κοινοποίηση στο Baraza, με την οποία ο φορέας σας έμαθε κάτι, ανακλήθηκε. Παρακαλούμε σταματήστε και μη χρησιμοποιείτε πια όσα μάθατε με αυτήν. Ποιον αφορά γράφεται μόνο εκεί όπου το διαβάζετε εσείς: στο Baraza, αφού συνδεθείτε.',
      next: 'Ανοίξτε την και δείτε ποια είναι. Όσα μάθατε δεν μεταφέρονται σε άλλους, και ό,τι στηρίζεται σε αυτά δεν συνεχίζεται.',
    },
    isDue: (time) => `Λήγει ${time}.`,
    wasDue: (time) => `Έληξε ${time}.`,
    next: {
      own: 'Ρωτήστε το άτομο αν θέλει να συνεχιστεί. Ανανεώνεται μόνο με το ναι του· χωρίς αυτό λήγει μόνη της.',
      agency: 'Ρωτήστε το άτομο αν θέλει να συνεχιστεί. Ανανεώνεται μόνο με το ναι του· χωρίς αυτό λήγει μόνη της.',
      table: 'Δεν χρειάζεται να κάνετε κάτι.',
    },
    button: 'Άνοιγμα του Baraza',
    counted: {
      own: 'Συμφωνίες για κοινοποίηση που λήγουν, δικές σας',
      agency: 'Συμφωνίες για κοινοποίηση που λήγουν, του φορέα σας',
      table: 'Συμφωνίες για κοινοποίηση που λήγουν, στο τραπέζι σας',
    },
  },
  it: {
    subject: 'Un accordo per condividere',
    lead: {
      own: 'Un accordo per condividere in Baraza, con cui il tuo ente dice qualcosa a un altro, sta per finire. Di chi si tratta è scritto solo dove lo leggi tu: in Baraza, dopo l’accesso.',
      agency:
        'Un accordo per condividere in Baraza, con cui il tuo ente dice qualcosa a un altro, sta per finire. Di chi si tratta è scritto solo dove lo leggi tu: in Baraza, dopo l’accesso.',
      table: 'Un accordo per condividere tra enti del tuo tavolo sta per finire. Qui non se ne dice nulla.',
    },
    over: {
      lead: 'Un accordo per condividere in Baraza, con cui al tuo ente è stato detto qualcosa, è stato ritirato. Per favore fermatevi e non usate più ciò che vi è stato detto con esso. Di chi si tratta è scritto solo dove lo leggi tu: in Baraza, dopo l’accesso.',
      next: 'Aprilo e guarda di quale si tratta. Ciò che vi è stato detto non va riferito ad altri, e nulla di ciò che vi si appoggia continua.',
    },
    isDue: (time) => `Finisce ${time}.`,
    wasDue: (time) => `È finito ${time}.`,
    next: {
      own: 'Chiedi alla persona se vuole che continui. Si rinnova solo con il suo sì; senza, finisce da sé.',
      agency: 'Chiedete alla persona se vuole che continui. Si rinnova solo con il suo sì; senza, finisce da sé.',
      table: 'Non devi fare nulla.',
    },
    button: 'Apri Baraza',
    counted: {
      own: 'Accordi per condividere che finiscono, tuoi',
      agency: 'Accordi per condividere che finiscono, del tuo ente',
      table: 'Accordi per condividere che finiscono, al tuo tavolo',
    },
  },
  sw: {
    subject: 'Makubaliano ya kushirikishana',
    lead: {
      own: 'Makubaliano ya kushirikishana ndani ya Baraza, ambayo kwayo shirika lako huliambia shirika jingine jambo, yanakaribia kuisha. Yanamhusu nani imeandikwa pale tu unapoisoma wewe: ndani ya Baraza, ukishaingia.',
      agency:
        'Makubaliano ya kushirikishana ndani ya Baraza, ambayo kwayo shirika lako huliambia shirika jingine jambo, yanakaribia kuisha. Yanamhusu nani imeandikwa pale tu unapoisoma wewe: ndani ya Baraza, ukishaingia.',
      table: 'Makubaliano kati ya mashirika ya meza yako yanakaribia kuisha. Hapa hakisemwi chochote kuyahusu.',
    },
    over: {
      lead: 'Makubaliano ya kushirikishana ndani ya Baraza, ambayo kwayo shirika lako liliambiwa jambo, yameondolewa. Tafadhali simameni, na msitumie tena mlichoambiwa kwayo. Yanamhusu nani imeandikwa pale tu unapoisoma wewe: ndani ya Baraza, ukishaingia.',
      next: 'Yafungue uone ni yapi. Mlichoambiwa kisipelekwe kwa wengine, na chochote kinachotegemea hicho kisiendelee.',
    },
    isDue: (time) => `Yanaisha ${time}.`,
    wasDue: (time) => `Yaliisha ${time}.`,
    next: {
      own: 'Muulize mhusika kama yaendelee. Hurefushwa kwa ndiyo yake tu; bila hiyo yanaisha yenyewe.',
      agency: 'Mwulizeni mhusika kama yaendelee. Hurefushwa kwa ndiyo yake tu; bila hiyo yanaisha yenyewe.',
      table: 'Huhitaji kufanya lolote.',
    },
    button: 'Fungua Baraza',
    counted: {
      own: 'Makubaliano yanayoisha, yako',
      agency: 'Makubaliano yanayoisha, ya shirika lako',
      table: 'Makubaliano yanayoisha, ya meza yako',
    },
  },
};
