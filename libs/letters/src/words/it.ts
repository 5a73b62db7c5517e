import type { LetterWords } from './word-table.js';

const NOT_YOU =
  'Se non sei stato tu, o non sei stata tu, apri Baraza come fai sempre e chiedi un link per impostare una nuova password. Poi avvisa chi amministra il tuo tavolo.';

export const it: LetterWords = {
  locale: 'it',
  greeting: 'Buongiorno,',
  links: {
    invitation: {
      subject: 'Un invito',
      lead: 'Ricevi un invito a sederti a un tavolo di Baraza, dove persone di servizi diversi lavorano insieme ogni giorno. C’è un posto che ti aspetta. Chi ti invita, e a quale tavolo, è scritto qui sotto.',
      until: (time) => `Il link funziona una sola volta, fino a ${time}.`,
      button: 'Accetta l’invito',
      otherwise:
        'Se non te lo aspettavi, non devi fare nulla. Per favore non inoltrare questa lettera: chi apre il link può prendere il tuo posto.',
    },
    recovery: {
      subject: 'Un link per impostare una nuova password',
      lead: 'Qualcuno, probabilmente tu, ha chiesto un link per impostare una nuova password del tuo account in Baraza. Qui sotto puoi sceglierne una. Tutti i dispositivi collegati verranno scollegati.',
      until: (time) => `Il link funziona una sola volta, fino a ${time}.`,
      button: 'Imposta una nuova password',
      otherwise:
        'Se la richiesta non è tua, non devi fare nulla: la tua password resta com’è. Per favore non inoltrare questa lettera.',
    },
    address: {
      subject: 'Conferma questo indirizzo',
      lead: 'Qualcuno, probabilmente tu, vuole accedere a Baraza con questo indirizzo d’ora in poi. Conferma che è il tuo. Fino ad allora non cambia nulla, e vale l’indirizzo usato finora.',
      until: (time) => `Il link funziona una sola volta, fino a ${time}.`,
      button: 'Conferma questo indirizzo',
      otherwise:
        'Se la richiesta non è tua, non devi fare nulla: senza la tua conferma questo indirizzo non viene usato.',
    },
  },
  invitedBy: ({ invitedBy, agency, taskForce }) =>
    `${invitedBy} ti invita al tavolo «${taskForce}», per l’ente «${agency}».`,
  meantFor: (name) => `L’invito è per ${name}.`,
  copy: 'Se non vedi il pulsante, copia questo indirizzo nel tuo browser:',
  notices: {
    address_changed: {
      subject: 'Il tuo indirizzo è stato cambiato',
      lead: 'Il tuo account in Baraza ha ora un altro indirizzo. Le lettere arrivano lì, e con questo indirizzo non si accede più. Se il cambio è opera tua, va tutto bene.',
      otherwise:
        'Altrimenti avvisa subito, a voce o per telefono, chi amministra il tuo tavolo. Può scollegare tutti i dispositivi e fermare l’account.',
    },
    password_changed: {
      subject: 'La tua password è stata cambiata',
      lead: 'La password del tuo account in Baraza è stata cambiata. Se il cambio è opera tua, va tutto bene.',
      otherwise: NOT_YOU,
    },
    factor_added: {
      subject: 'È stato aggiunto un modo per accedere',
      lead: 'Il tuo account in Baraza ha un modo in più per dimostrare che sei tu. Se la modifica è opera tua, va tutto bene.',
      otherwise: `${NOT_YOU} Togli dal tuo account ciò che non riconosci.`,
    },
    factor_removed: {
      subject: 'È stato tolto un modo per accedere',
      lead: 'Il tuo account in Baraza ha un modo in meno per dimostrare che sei tu. Se la modifica è opera tua, va tutto bene.',
      otherwise: NOT_YOU,
    },
    left_alone: {
      subject: 'Una riunione continua senza nessuno',
      lead: 'Una riunione che guidi o segui in Baraza è ancora in corso, e da un’ora non c’è più nessuno. Di quale si tratta lo vedi in Baraza, dopo l’accesso.',
      otherwise:
        'Se è finita, chiudila lì: solo allora ciò che non è stato trattato passa alla successiva. Se deve continuare, sospendila fino ad allora. Dopo dodici ore si sospende da sola; non si chiude mai da sola.',
    },
    nobody_looks: {
      subject: 'In alcuni enti nessuno cura i dati',
      lead: 'A un tavolo che amministri in Baraza è stato aperto un fascicolo in un’emergenza. Chi cura i dati deve esaminarlo entro 72 ore, e negli enti che potrebbero farlo nessuno ha questo compito (referente per la riservatezza).',
      otherwise:
        'Affidalo a qualcuno di loro: dopo l’accesso, tra le persone del tavolo. Fino ad allora resta in attesa. Questa lettera arriva al massimo una volta al giorno.',
    },
    recovered: {
      subject: 'È stata impostata una nuova password con un link',
      lead: 'Un link inviato a questo indirizzo è stato usato per impostare una nuova password del tuo account in Baraza. Tutti i dispositivi sono stati scollegati. Se è opera tua, va tutto bene.',
      otherwise: `${NOT_YOU} Forse qualcun altro legge la tua posta: cambia anche la password della posta.`,
    },
  },
  happened: (time) => `È successo ${time}.`,
  device: (device) => `Dispositivo: ${device}`,
  ending: 'Baraza scrive queste lettere da sola. Nessuno legge le risposte.',
};
