import type { enWrong } from './en-wrong.js';
import type { TableIn } from './table.js';

/** What to do about a field that the server refused, in Italian; the keys are the fields of the commands. */
export const itWrong: TableIn<typeof enWrong, 'it'> = {
  wrong: {
    name: 'Scrivi un nome: una riga di al massimo 80 caratteri.',
    shortName: 'Scrivi un nome breve di al massimo 16 caratteri.',
    letters: 'Scrivi due lettere maiuscole che nessun altro ente usa.',
    sector: 'Scegli un settore.',
    language: 'Scegli una delle lingue.',
    zone: 'Scegli un fuso orario, per esempio Europe/Rome.',
    address: 'Scrivi un indirizzo e-mail completo.',
    password: 'Scegli una password di 15–200 caratteri. Una frase va bene.',
    code: 'Scrivi le sei cifre che l’app mostra adesso.',
    secret: 'Apri il link completo della lettera: ne manca una parte.',
    passkey: 'Non era la passkey richiesta. Prova ancora una volta.',
    standings: 'Scegli almeno un ruolo.',
    agencyId: 'Scegli un ente per cui si può fare.',
    agencyIds: 'Scegli solo enti presenti nel caso.',
    agencies: 'Dai a ogni ente due lettere sue.',
    handle: 'Scrivi una riga: come la persona vuole essere chiamata.',
    label: 'Scrivi un nome su una riga.',
    issuer: 'Scrivi l’indirizzo completo dell’accesso, che inizia con https://',
    clientId: 'Scrivi l’id del client su una riga.',
    clientSecret: 'Scrivi il segreto del client su una riga.',
    mentions: 'Menziona solo persone ed enti che leggono qui.',
    replyTo: 'Il messaggio a cui rispondi non è più qui.',
    files: 'Un file non appartiene più a questo messaggio. Caricalo di nuovo.',
    words: 'Scrivi qualcosa di leggibile e non troppo lungo.',
    outcome: 'Scegli come è finita.',
    terms: 'Queste parole si trovano ovunque. Aggiungi una parola, una persona, un ente o un giorno.',
    response: 'Non era la passkey richiesta. Prova ancora una volta.',
  },
};
