import type { enWishes } from './en-wishes.js';
import type { TableIn } from './table.js';

/** Le parole di come si è avvisati dei promemoria, e di che cosa si è stati avvisati; in italiano. */
export const itWishes: TableIn<typeof enWishes, 'it'> = {
  wishes: {
    title: 'Quali promemoria arrivano e quando',
    text: 'In Baraza sei avvisato di tutto. Ciò che riguarda la vita o la sicurezza arriva subito, qualunque cosa tu scelga qui.',
    failed: 'Le tue scelte non sono arrivate',
    own: 'Ciò che spetta a me',
    agency: 'Ciò che spetta al mio ente',
    table: 'Ciò che è in ritardo al tavolo',
    mail: 'Per e-mail',
    push: 'Sul telefono',
    at_once: 'subito',
    daily: 'nella lettera del giorno',
    never: 'no',
    cell: '{{told}}, {{way}}',
    dailyAt: 'La lettera del giorno arriva alle',
    dailyMeans:
      'Secondo l’orologio di {{place}}, e non mentre vuoi essere lasciato in pace. Dice quanti impegni sono in scadenza e quanti in ritardo, e nulla di che cosa si tratta. Quando ne arrivano moltissimi insieme, il resto arriva con essa.',
    dailyWrong: 'Scegli un’ora del giorno.',
  },
  toldLately: {
    title: 'Di che cosa sono stato avvisato',
    none: 'Di recente non ti è stato ricordato nulla.',
    failed: 'Gli avvisi non sono arrivati',
    unread: 'Qualcosa di cui qui non leggi nulla',
    for: 'al posto di una persona assente',
    of: '{{handle}}: {{told}}',
    later: 'Più tardi',
    laterOn: 'ricordamelo più tardi',
    again: 'Ti sarà ricordato di nuovo {{when}}.',
    wake: 'Non più tardi',
    wakeOn: 'non aspettare',
    on: '{{day}}, {{time}}',
    saved: 'Ti sarà ricordato di nuovo {{when}}.',
    woken: 'Non aspetti più.',
  },
  laterLine: {
    snoozed: '<b>Ricordato più tardi</b>, come desiderato da {{who}}: {{when}}',
    woken: '<b>Non più tardi</b>, scrive {{who}}',
  },
};
