import type { enMeetingLater } from './en-meeting-later.js';
import type { TableIn } from './table.js';

/** The words of what a decision and the record of a meeting become later, in Italian. */
export const itMeetingLater: TableIn<typeof enMeetingLater, 'it'> = {
  later: {
    how: { amends: 'la cambia', supersedes: 'la sostituisce', rescinds: 'la ritira' },
    does: { amends: 'Cambia {{number}}', supersedes: 'Sostituisce {{number}}', rescinds: 'Ritira {{number}}' },
    would: {
      amends: 'Cambierebbe {{number}}',
      supersedes: 'Sostituirebbe {{number}}',
      rescinds: 'Ritirerebbe {{number}}',
    },
    isDone: {
      amends: 'Cambiata da {{number}}',
      supersedes: 'Sostituita da {{number}}',
      rescinds: 'Ritirata da {{number}}',
    },
    earlier: {
      legend: 'Una decisione precedente che viene cambiata',
      hint: 'Può restare vuoto. Quando questo testo è deciso, ognuna delle due mostra l’altra.',
      find: 'Cercala per numero o per parole',
      none: 'Nessuna decisione in vigore si chiama così.',
      how: 'Che cosa accade a {{number}}',
      remove: 'Lascia {{number}} com’è',
      chosen: '{{number}} è scelta',
    },
    remark: {
      open: 'Annota un’osservazione del tuo ente',
      text: 'Sei arrivato quando era già deciso. La tua osservazione sta accanto, con l’ora; non è una risposta e non cambia nulla.',
      keep: 'Annotala',
      kept: 'L’osservazione è annotata.',
      by: '{{agency}} ha osservato dopo la decisione, {{day}} alle {{time}}:',
    },
    withdraw: {
      why: 'Perché viene tolto',
      whyEmpty: 'Scrivi perché, in una riga.',
      reason: 'Perché: {{reason}}',
    },
    over: {
      items: 'Che cosa non è stato concluso',
      decisions_one: '{{count}} decisione',
      decisions_many: '{{count}} decisioni',
      decisions_other: '{{count}} decisioni',
    },
    roll: {
      correct: 'Correggi le presenze',
      title: 'Corretto in seguito',
      recorded: 'Registrato: {{times}}',
      corrected: 'In realtà: {{times}}',
      notThere: 'In realtà: assente',
      leftOut: 'Registrato: nulla',
      times: 'dalle {{from}} alle {{to}}, {{mode}}',
      untilEnd: 'dalle {{from}} alla fine, {{mode}}',
      by: 'Corretto da {{person}}, {{day}} alle {{time}}: {{reason}}',
      stays: 'Ciò che è stato registrato resta, e la correzione sta accanto. Le decisioni restano come sono.',
      which: 'Che cosa è sbagliato',
      someoneLeftOut: 'Manca una persona',
      entry: '{{person}}, {{times}}',
      who: 'Chi manca',
      was: 'Com’era',
      otherwise: 'C’era, ma diversamente',
      not: 'Non c’era',
      from: 'È arrivata alle',
      to: 'È andata via alle',
      toHint: 'Vuoto: è rimasta fino alla fine.',
      mode: 'Come ha partecipato',
      why: 'Perché lo correggi, o come si sa',
      missing: 'Scegli che cosa è sbagliato, di’ quando è arrivata e scrivi perché.',
      backwards: 'È andata via prima di arrivare.',
      keep: 'Correggi',
    },
    quorum: {
      put_one:
        'Quando è stata chiesta alla riunione c’era, dopo la correzione delle presenze, {{count}} posto su {{of}}; ne erano registrati {{recorded}}.',
      put_many:
        'Quando è stata chiesta alla riunione c’erano, dopo la correzione delle presenze, {{count}} posti su {{of}}; ne erano registrati {{recorded}}.',
      put_other:
        'Quando è stata chiesta alla riunione c’erano, dopo la correzione delle presenze, {{count}} posti su {{of}}; ne erano registrati {{recorded}}.',
      adopted_one:
        'A questa decisione c’era, dopo la correzione delle presenze, {{count}} posto su {{of}}; ne erano registrati {{recorded}}.',
      adopted_many:
        'A questa decisione c’erano, dopo la correzione delle presenze, {{count}} posti su {{of}}; ne erano registrati {{recorded}}.',
      adopted_other:
        'A questa decisione c’erano, dopo la correzione delle presenze, {{count}} posti su {{of}}; ne erano registrati {{recorded}}.',
      tooFew: 'Sarebbero stati troppo pochi per decidere. La decisione resta com’è finché la riunione non dice altro.',
      enough: 'Sarebbero stati abbastanza per decidere.',
    },
  },
};
