import { GLASS_WORDS } from './glass.js';
import { SHARE_WORDS_OF } from './share.js';
import type { NoticeWords } from './word-table.js';

export const it: NoticeWords = {
  locale: 'it',
  greeting: 'Buongiorno,',
  reminders: {
    action: {
      subject: 'Promemoria di un impegno',
      lead: {
        own: 'Un impegno preso in Baraza spetta a te, e la sua data è vicina o è arrivata. Di che cosa si tratta è scritto solo dove lo leggi tu: in Baraza, dopo l’accesso.',
        agency:
          'Un impegno preso in Baraza spetta al tuo ente, e nessuno ha ancora detto che è fatto. Di che cosa si tratta è scritto solo dove lo leggi tu: in Baraza, dopo l’accesso.',
        table:
          'Un impegno preso da un ente del tuo tavolo è in ritardo, e i promemoria all’ente non hanno avuto risposta. Arriva a te perché nessuno lo aspetti invano.',
      },
      accept: {
        lead: 'In una riunione in cui non era presente nessuno del tuo ente gli è stata affidata un’azione, e nessuno ha ancora detto se la prende in carico. Di che cosa si tratta è scritto solo dove lo leggi: in Baraza, dopo l’accesso.',
        next: 'Aprila e accettala, oppure rifiutala dicendo perché: in quel caso torna a chi guida la riunione.',
      },
      isDue: (time) => `La scadenza è ${time}.`,
      wasDue: (time) => `La scadenza era ${time}.`,
      next: {
        own: 'Aprilo e scrivi a che punto è: fatto, iniziato, da rimandare o impossibile. Allora i promemoria si fermano.',
        agency: 'Aprilo e scrivi a che punto è, oppure affidalo a chi può occuparsene.',
        table: 'È all’ordine del giorno della prossima riunione. Forse vuoi chiedere all’ente prima di allora.',
      },
      button: 'Apri Baraza',
      answering: {
        here: 'Puoi anche rispondere da qui, senza accedere: ogni risposta qui sotto apre una pagina in cui la confermi. Sono solo per te: non inoltrare questa lettera.',
        acts: {
          accept: 'Me ne occupo io',
          finish: 'È fatto',
          assure: 'Procede bene',
          move: 'Sarà in ritardo',
          snooze: 'Ricordamelo più tardi',
        },
      },
      counted: {
        own: 'Impegni che spettano a te',
        agency: 'Impegni del tuo ente',
        table: 'Impegni di enti del tuo tavolo',
      },
    },
    referral: {
      subject: 'C’è un passo che aspetta',
      lead: {
        own: 'In Baraza un passo di un invio aspetta te, e il suo momento è vicino o è arrivato. Di che cosa si tratta è scritto solo dove lo leggi tu: in Baraza, dopo l’accesso.',
        agency:
          'In Baraza un passo di un invio aspetta il tuo ente, e nessuno l’ha ancora fatto. Di che cosa si tratta è scritto solo dove lo leggi tu: in Baraza, dopo l’accesso.',
        table:
          'Un passo di un invio tra enti del tuo tavolo è in ritardo, e i promemoria all’ente non hanno avuto risposta. Arriva a te perché nessuno lo aspetti invano.',
      },
      isDue: (time) => `La scadenza è ${time}.`,
      wasDue: (time) => `La scadenza era ${time}.`,
      next: {
        own: 'Aprilo e fai il passo, oppure scrivi che cosa lo impedisce. Allora i promemoria si fermano.',
        agency: 'Aprilo e fate il passo, oppure scrivete chi di voi se ne occupa.',
        table: 'Aprilo e guarda se occorre trovare un’altra porta. Forse vuoi prima chiedere all’ente.',
      },
      button: 'Apri Baraza',
      counted: {
        own: 'Passi che aspettano te',
        agency: 'Passi che aspettano il tuo ente',
        table: 'Passi di enti del tuo tavolo',
      },
    },
    glass: GLASS_WORDS.it,
    share: SHARE_WORDS_OF.it,
  },
  standsIn: 'Sostituisci una persona che è assente: questa lettera sarebbe andata a lei.',
  digest: {
    subject: 'I tuoi promemoria di oggi',
    lead: 'Ecco che cosa Baraza ha da ricordarti dall’ultima lettera di questo tipo. Di che cosa si tratta è scritto solo dove lo leggi tu: in Baraza, dopo l’accesso.',
    line: (what, counts) => `${what}: ${counts}.`,
    near: (count) => `${count} in scadenza`,
    late: (count) => `${count} in ritardo`,
    next: 'Aprili e scrivi a che punto sono: allora i promemoria si fermano.',
    button: 'Apri Baraza',
    why: 'Ricevi questa lettera una volta al giorno, perché lo hai chiesto o perché ne sono arrivati troppi insieme per mandarli uno per uno. Lo cambi in Baraza, nella pagina del tuo account.',
  },
  trying: {
    subject: 'Una lettera di prova',
    lead: 'Ha chiesto a Baraza una lettera, per vedere se le lettere arrivano. Eccola: arrivano.',
    next: 'Non c’è niente da fare. Se non l’ha chiesta Lei, qualcun altro usa il Suo account: lo apra e cambi la password.',
    button: 'Apri il mio account',
  },
  copy: 'Se non vedi il pulsante, copia questo indirizzo nel tuo browser:',
  why: 'Ricevi questa lettera perché si è deciso che qualcuno venga avvisato finché non è fatto.',
  ending: 'Baraza scrive queste lettere da sé. Nessuno legge le risposte.',
};
