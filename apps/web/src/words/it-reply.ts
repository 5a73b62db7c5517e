import type { enReply } from './en-reply.js';
import type { TableIn } from './table.js';

/** The words of the page on which people say by the link in a letter whether they come to a meeting, in Italian. */
export const itReply: TableIn<typeof enReply, 'it'> = {
  reply: {
    page: 'Vieni a una riunione?',
    lead: 'Hai ricevuto la convocazione a una riunione. Di che cosa si tratta è scritto nella lettera e, dopo l’accesso, in Baraza.',
    whoMissing: 'Scegli chi viene al tuo posto.',
    said: 'Hai detto:',
    undoHint:
      'Puoi ritirare la risposta fino al {{day}}, {{time}}, finché la riunione non è cominciata. Poi puoi rispondere di nuovo.',
    overText:
      'È troppo vecchio, la riunione è cominciata, ha cambiato orario o è annullata, o una lettera successiva ha un link nuovo. Accedi a Baraza: lì vedi a che punto è.',
    byLink: 'Risposta data con il link della lettera, senza accesso.',
    undo: 'Ritira la risposta',
  },
};
