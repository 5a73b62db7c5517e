import type { enMeetingTime } from './en-meeting-time.js';
import type { TableIn } from './table.js';

/** The words of what time brings in meetings, and of who leads them one after the other; in Italian. */
export const itMeetingTime: TableIn<typeof enMeetingTime, 'it'> = {
  byTime: {
    few: {
      wait: 'Aspetta',
      rebook: 'Riprenderla un altro giorno',
      rebookText:
        'La riunione è annullata e se ne prepara una per il giorno che scegli. L’ordine del giorno passa lì così com’è. Chi era convocato viene avvisato.',
      rebookDo: 'Riprendila',
      dayThere: 'Quel giorno questa serie ha già una riunione.',
      ahead: 'Scegli un giorno e un’ora a venire.',
      reasonUsual: 'I posti presenti non bastavano per decidere.',
      banner: 'Posti insufficienti: non si decide nulla',
      bannerText: 'Si parla e si riferisce. Ciò che si doveva decidere passa alla prossima riunione.',
    },
    alone: {
      left: 'Da un’ora non c’è nessuno in questa riunione.',
      leftText:
        'Se è finita, chiudila: solo allora prosegue ciò che non è stato trattato. Dopo dodici ore si sospende da sola.',
    },
    rota: {
      rota: 'Chi guida quale riunione',
      rotaText:
        'Uno dopo l’altro, nell’ordine della serie. Ciò che viene cambiato sta qui, con chi l’ha cambiato e perché.',
      swap: 'Scambia',
      skip: 'Salta',
      swapTitle: 'Scambiare due riunioni',
      swapText: '{{person}} guida un’altra riunione, e chi doveva guidare quella guida {{day}}.',
      swapWith: 'Con chi',
      swapLine: '{{day}}: {{person}}',
      swapNobody: 'Scegli una riunione.',
      swapDo: 'Scambia',
      skipTitle: 'Saltare {{person}}',
      skipText:
        '{{day}} guida chi viene dopo, e ognuno dei seguenti una riunione prima. {{person}} ha il suo turno nel prossimo giro.',
      skipDo: 'Salta',
      changes: 'Che cosa è stato cambiato',
      none: 'L’ordine non è stato cambiato.',
      swapped: '{{day}}: {{instead}} al posto di {{person}}, che guida {{other}}',
      skipped: '{{day}}: guida {{instead}}; {{person}} salta il turno',
      by: '{{person}}, {{day}}',
      erased: 'Il motivo è stato cancellato.',
    },
    accept: {
      asked: '<b>Se l’azione viene presa in carico</b>: è stato chiesto',
      askedNobody: '<b>Se l’azione viene presa in carico</b>: non c’era nessuno a cui chiederlo',
      unless: 'Se fino ad allora nessuno dell’ente l’ha accettata',
    },
    absent: 'affidata in assenza: da accettare entro due giorni lavorativi',
  },
};
