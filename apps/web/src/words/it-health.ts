import type { enHealth } from './en-health.js';
import type { TableIn } from './table.js';

/** The words of how reminders fare; in Italian. */
export const itHealth: TableIn<typeof enHealth, 'it'> = {
  health: {
    title: 'Salute dei promemoria',
    lead: 'Se tutti sono avvisati in tempo, e che cosa trattiene qualcosa. Di che cosa si tratta non sta scritto qui.',
    see: 'Come vanno in dettaglio',
    failed: 'Lo stato dei promemoria non è arrivato',
    notYours: 'Questo non è visibile per te',
    notYoursText: 'Come vanno i promemoria lo vedono chi presiede, chi ne fa le veci, chi coordina e chi amministra.',
    state: {
      on_time: 'In tempo',
      late: 'In ritardo',
      stopped: 'Fermi',
      unwatched: 'Nessuno guarda',
      set_aside: 'Alcuni sono messi da parte',
    },
    what: {
      on_time: 'Quello che era dovuto è stato detto.',
      late: 'Qualcosa è dovuto da {{time}} e non è ancora stato detto.',
      stopped:
        'Dal {{when}} non si dice nulla: l’orologio del database ha fatto un salto, e un orologio sbagliato ricorderebbe cose non ancora dovute.',
      unwatched: 'Da più di cinque minuti nulla ha guardato che cosa è dovuto.',
      set_aside: 'Alcuni promemoria non si sono potuti inviare. Tutti gli altri sono in tempo.',
    },
    do: {
      on_time: 'Non c’è niente da fare.',
      late: 'Chiedi a chi cura questa installazione se il suo worker è in funzione. Quello che è dovuto si dice da sé appena lo è.',
      stopped:
        'Chiedi a chi cura questa installazione di regolare l’orologio e di confermarlo. Quello che nel frattempo era dovuto si dice allora una volta sola.',
      unwatched: 'Chiedi a chi cura questa installazione se il suo worker è in funzione. Nulla va perso.',
      set_aside:
        'Dillo a chi cura questa installazione. Partono quando vengono rilasciati, o quando la loro data si sposta.',
    },
    now: 'Adesso',
    longest: 'Dovuto da più tempo',
    nothingDue: 'niente è dovuto',
    planned: 'Ancora da venire',
    waiting: 'In partenza',
    held: 'Tenuti per dopo',
    heldMeans: 'Finché chi li riceve non è più da lasciare in pace.',
    retrying: 'Da riprovare',
    retryingMeans: 'Al primo tentativo non sono partiti.',
    looked: 'Guardato l’ultima volta',
    never: 'mai',
    at: '{{day}}, {{time}}',
    parked: 'Messi da parte',
    parkedText:
      'Ciascuno è stato tentato cinque volte. Il nome è quello dell’errore, per chi cura questa installazione.',
    parkedNone: 'Niente è messo da parte.',
    lost: 'Che cosa non è arrivato',
    lostText: 'Negli ultimi sette giorni, per via e motivo.',
    lostNone: 'È arrivato tutto.',
  },
};
