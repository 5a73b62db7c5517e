import type { enAnswer } from './en-answer.js';
import type { TableIn } from './table.js';

/** The words of the page on which a reminder is answered by the link in its letter, in Italian. */
export const itAnswer: TableIn<typeof enAnswer, 'it'> = {
  answer: {
    page: 'Rispondi a un promemoria',
    title: 'A che punto è?',
    lead: 'Rispondi al promemoria di un impegno. Di che cosa si tratta è scritto solo in Baraza, dopo l’accesso.',
    choose: 'La tua risposta',
    act: {
      accept: 'Me ne occupo io',
      finish: 'È fatto',
      assure: 'Procede bene',
      move: 'Sarà in ritardo',
      snooze: 'Ricordamelo più tardi',
    },
    finishWords: 'Che cosa mostra che è fatto',
    moveWords: 'Perché sarà in ritardo',
    assureWords: 'Come procede, se vuoi dire di più',
    wordsHint: 'Una riga. La legge anche chi legge l’impegno in Baraza.',
    wordsMissing: 'Scrivi una riga.',
    day: 'Nuova data',
    dayMissing: 'Scegli un giorno che deve ancora venire.',
    submit: 'Rispondi',
    busy: 'La risposta è in viaggio',
    doneTitle: 'Grazie, è annotato',
    doneText: 'È in Baraza come tua risposta, data tramite link. Puoi chiudere questa pagina.',
    againTitle: 'C’è già una risposta',
    againText: 'Il link valeva per una risposta sola, e quella è in Baraza. Per dire altro, accedi.',
    undo: 'Ritira la risposta',
    undoBusy: 'La risposta viene ritirata',
    undoHint: 'Puoi ritirarla fino al {{day}}, {{time}}, finché all’impegno non succede altro.',
    undoneTitle: 'La risposta è stata ritirata',
    undoneText: 'L’impegno è come prima, e i promemoria continuano. Per rispondere di nuovo, accedi a Baraza.',
    open: 'Apri Baraza',
    overText:
      'È troppo vecchio, l’impegno è concluso, la data è cambiata, o ora spetta ad altri. Accedi a Baraza: lì vedi a che punto è.',
    byLink: 'Risposta data con il link di una lettera, senza accesso.',
  },
};
