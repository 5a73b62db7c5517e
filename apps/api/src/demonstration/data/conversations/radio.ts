import type { Conversation } from '../talk.js';

/** A man whom the table knew and who has died. His case is not closed with any word that does not fit. */
export const RADIO: Conversation = {
  handle: 'Radio',
  opened: { at: [62, '21:05'], by: 'maria' },
  steps: [
    {
      at: [62, '21:14'],
      by: 'maria',
      words:
        'Ο κύριος με το τρανζίστορ δίπλα στο περίπτερο θέλει να τον λέμε Radio. Ξέρει όλα τα δελτία ' +
        'και τα διορθώνει.',
    },
    {
      at: [62, '21:20'],
      by: 'leonidas',
      words: 'He told me yesterday that it would rain at four. It rained at four.',
      reactions: [['agree', 'maria']],
    },
    {
      at: [59, '20:40'],
      by: 'maria',
      words:
        'He would like batteries, and company at the hour of the football. Nothing else for now, “and ' +
        'write down that I was asked”.',
    },
    { at: [59, '20:44'], by: 'maria', admits: 'redcross', before: true },
    {
      at: [58, '18:10'],
      by: 'stavros',
      words:
        'Batteries are on the van from today, in the drawer with his name. For the football I offer ' +
        'Ioanna, who knows the rules.',
      reactions: [['thanks', 'maria']],
    },
    {
      at: [55, '19:15'],
      by: 'leonidas',
      words:
        'Με έβαλε να ακούσω όρθιος το δελτίο καιρού για τα πλοία. Λέει ότι είναι το μόνο ποίημα που ' +
        'ανανεώνεται κάθε μέρα.',
    },
    { at: [51, '22:15'], by: 'ioanna', words: 'Two all. He says that I shout in the right places.' },
    {
      at: [47, '20:50'],
      by: 'ioanna',
      words:
        "Απόψε μου έδειξε πώς βρίσκεις σταθμό με κλειστά μάτια. Πιο αργά απ' όσο νομίζεις, αυτό ήταν " + 'το μυστικό.',
    },
    {
      at: [43, '19:20'],
      by: 'leonidas',
      words: 'Σήμερα μου χάρισε μια κεραία. Τη χρειάζομαι, λέει, εγώ που μιλάω και δεν ακούω.',
    },
    {
      at: [40, '20:30'],
      by: 'maria',
      words:
        'Ζήτησε κουρέα. Ο γείτονας ήρθε με τα ψαλίδια του στο πεζοδρόμιο και δεν πήρε λεφτά, πήρε τα ' +
        'αποτελέσματα του λόττο.',
    },
    {
      at: [35, '17:30'],
      by: 'maria',
      ref: 'cough',
      words:
        'He does not look well to me. I asked if he wished for a doctor; he wished for the news, and ' +
        'then perhaps.',
    },
    {
      at: [34, '09:40'],
      by: 'maria',
      replyTo: 'cough',
      words: 'The perhaps has become a yes. I walk with him to Omonia, at his pace, with the radio on.',
      reactions: [['agree', 'stavros']],
    },
    {
      at: [30, '12:10'],
      by: 'maria',
      words:
        'Μου υπαγόρευσε ποιοι θέλει να μαθαίνουν νέα του: εμείς, το περίπτερο, και μια κυρία που τον ' +
        'θυμάται νέο. Τη βρήκα και της μίλησα.',
      reactions: [['thanks', 'stavros']],
    },
    {
      at: [26, '08:30'],
      by: 'maria',
      ref: 'adio',
      words:
        'Radio died in hospital this morning, in his sleep. A nurse had put the transistor by his ear, ' +
        'because he had asked her to. He had chosen us as those who should be told, so I tell you.',
    },
    { at: [26, '08:36'], by: 'leonidas', replyTo: 'adio', words: 'Καλό ταξίδι, φίλε. Πιάνω τη συχνότητά σου.' },
    {
      at: [26, '08:50'],
      by: 'stavros',
      replyTo: 'adio',
      words: 'I switch off the engine for a moment. Thank you for having been with him, Maria.',
    },
    {
      at: [26, '09:15'],
      by: 'ioanna',
      replyTo: 'adio',
      words: 'He would want to know the result. We won, one nil, and I shouted in the right place.',
    },
    {
      at: [23, '12:40'],
      by: 'maria',
      words:
        'We were fourteen at the cemetery, and the man from the kiosk, who had closed it. Somebody had ' +
        "brought batteries. We listened to the one o'clock news together and nobody corrected it.",
      reactions: [['agree', 'leonidas']],
    },
    {
      at: [22, '20:40'],
      by: 'leonidas',
      words: 'Η κυρία που τον θυμάται νέο ήρθε στο περίπτερο. Έμεινε στη θέση του μέχρι το δελτίο των εννιά.',
    },
    {
      at: [21, '18:05'],
      by: 'leonidas',
      ref: 'word',
      words:
        'The desk asks me with which word to close the case. I have looked at all four, and none of ' + 'them is true.',
    },
    {
      at: [21, '18:20'],
      by: 'maria',
      replyTo: 'word',
      words: 'Then it stays open. There are worse things than a case that stays open.',
      reactions: [['agree', 'ioanna']],
    },
  ],
};
