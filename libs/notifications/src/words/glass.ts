import type { Language } from '#libs/domain';
import type { ReminderWords } from './word-table.js';

/** What is said to whoever looks after data when a file was opened in an emergency; of whom, and why, stands in the app alone. */
export const GLASS_WORDS: Record<Language, ReminderWords> = {
  en: {
    subject: 'A review waits',
    lead: {
      own: 'A file was opened in Baraza in an emergency, without an agreement, and you are asked to look at whether that was right. Which one, by whom and why is written only where you read it: in Baraza, after you have signed in.',
      agency:
        'A file was opened in Baraza in an emergency, without an agreement, and your agency is asked to look at whether that was right. Which one, by whom and why is written only where you read it: in Baraza, after you have signed in.',
      table: 'An opening of a file in an emergency has not been looked at yet. Nothing of it is told here.',
    },
    isDue: (time) => `Please look at it by ${time}.`,
    wasDue: (time) => `It was to be looked at by ${time}.`,
    next: {
      own: 'Open it and say what you find: that it was justified, or that it was not. Then the reminders stop.',
      agency: 'Open it and say what you find: that it was justified, or that it was not. Then the reminders stop.',
      table: 'You may want to ask the agency.',
    },
    button: 'Open Baraza',
    counted: {
      own: 'Openings in an emergency for you to look at',
      agency: 'Openings in an emergency for your agency to look at',
      table: 'Openings in an emergency that nobody looked at',
    },
  },
  el: {
    subject: 'Ένας έλεγχος περιμένει',
    lead: {
      own: 'Ένας φάκελος στο Baraza ανοίχτηκε σε έκτακτη ανάγκη, χωρίς συμφωνία, και σας ζητείται να δείτε αν αυτό ήταν σωστό. Ποιος, από ποιον και γιατί γράφεται μόνο εκεί όπου το διαβάζετε εσείς: στο Baraza, αφού συνδεθείτε.',
      agency:
        'Ένας φάκελος στο Baraza ανοίχτηκε σε έκτακτη ανάγκη, χωρίς συμφωνία, και ζητείται από τον φορέα σας να δει αν αυτό ήταν σωστό. Ποιος, από ποιον και γιατί γράφεται μόνο εκεί όπου το διαβάζετε εσείς: στο Baraza, αφού συνδεθείτε.',
      table: 'Ένα άνοιγμα φακέλου σε έκτακτη ανάγκη δεν έχει ελεγχθεί ακόμη. Εδώ δεν γράφεται τίποτα γι’ αυτό.',
    },
    isDue: (time) => `Παρακαλούμε να το δείτε έως ${time}.`,
    wasDue: (time) => `Έπρεπε να ελεγχθεί έως ${time}.`,
    next: {
      own: 'Ανοίξτε το και πείτε τι βρίσκετε: ότι ήταν δικαιολογημένο ή ότι δεν ήταν. Τότε οι υπενθυμίσεις σταματούν.',
      agency:
        'Ανοίξτε το και πείτε τι βρίσκετε: ότι ήταν δικαιολογημένο ή ότι δεν ήταν. Τότε οι υπενθυμίσεις σταματούν.',
      table: 'Ίσως θέλετε να ρωτήσετε τον φορέα.',
    },
    button: 'Άνοιγμα του Baraza',
    counted: {
      own: 'Ανοίγματα σε έκτακτη ανάγκη για δικό σας έλεγχο',
      agency: 'Ανοίγματα σε έκτακτη ανάγκη για έλεγχο από τον φορέα σας',
      table: 'Ανοίγματα σε έκτακτη ανάγκη χωρίς έλεγχο',
    },
  },
  it: {
    subject: 'C’è una verifica che aspetta',
    lead: {
      own: 'In Baraza una cartella è stata aperta in un’emergenza, senza accordo, e ti si chiede di verificare se era giusto. Quale, da chi e perché è scritto solo dove lo leggi tu: in Baraza, dopo l’accesso.',
      agency:
        'In Baraza una cartella è stata aperta in un’emergenza, senza accordo, e si chiede al tuo ente di verificare se era giusto. Quale, da chi e perché è scritto solo dove lo leggi tu: in Baraza, dopo l’accesso.',
      table: 'Un’apertura di una cartella in un’emergenza non è ancora stata verificata. Qui non se ne dice nulla.',
    },
    isDue: (time) => `Ti preghiamo di guardarla entro ${time}.`,
    wasDue: (time) => `Era da verificare entro ${time}.`,
    next: {
      own: 'Aprila e scrivi che cosa trovi: che era giustificata, oppure che non lo era. Allora i promemoria si fermano.',
      agency:
        'Apritela e scrivete che cosa trovate: che era giustificata, oppure che non lo era. Allora i promemoria si fermano.',
      table: 'Forse vuoi chiedere all’ente.',
    },
    button: 'Apri Baraza',
    counted: {
      own: 'Aperture in emergenza da verificare da parte tua',
      agency: 'Aperture in emergenza da verificare da parte del tuo ente',
      table: 'Aperture in emergenza che nessuno ha verificato',
    },
  },
  sw: {
    subject: 'Kuna ukaguzi unaosubiri',
    lead: {
      own: 'Faili moja ndani ya Baraza lilifunguliwa wakati wa dharura, bila makubaliano, na unaombwa uangalie kama ilikuwa sawa. Lipi, na nani, na kwa nini imeandikwa pale tu unapoisoma wewe: ndani ya Baraza, ukishaingia.',
      agency:
        'Faili moja ndani ya Baraza lilifunguliwa wakati wa dharura, bila makubaliano, na shirika lako linaombwa liangalie kama ilikuwa sawa. Lipi, na nani, na kwa nini imeandikwa pale tu unapoisoma wewe: ndani ya Baraza, ukishaingia.',
      table: 'Ufunguzi wa faili wakati wa dharura haujakaguliwa bado. Hapa hakisemwi chochote kuuhusu.',
    },
    isDue: (time) => `Tafadhali uangalie kabla ya ${time}.`,
    wasDue: (time) => `Ulipaswa kukaguliwa kabla ya ${time}.`,
    next: {
      own: 'Ufungue useme unachokiona: kwamba ulikuwa na sababu ya haki, au la. Hapo makumbusho yatasimama.',
      agency: 'Ufungueni mseme mnachokiona: kwamba ulikuwa na sababu ya haki, au la. Hapo makumbusho yatasimama.',
      table: 'Huenda ungependa kuliuliza shirika.',
    },
    button: 'Fungua Baraza',
    counted: {
      own: 'Funguzi za dharura zinazokusubiri uzikague',
      agency: 'Funguzi za dharura zinazosubiri shirika lako lizikague',
      table: 'Funguzi za dharura ambazo hakuna aliyezikagua',
    },
  },
};
