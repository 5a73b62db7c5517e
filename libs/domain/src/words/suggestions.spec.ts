import { describe, expect, it } from '@jest/globals';
import { applySuggestion } from './apply-suggestion.js';
import { suggestWords } from './suggest-words.js';
import { WORD_LANGUAGES, type WordLanguage } from './word-list.js';

const better = (language: WordLanguage, text: string): string =>
  suggestWords(text, [language]).reduceRight((so, one) => applySuggestion(so, one, one.instead[0]!), text);

const WISHED: Record<Exclude<WordLanguage, 'en'>, [string, string][]> = {
  it: [
    ['Un tossicodipendente', 'Una persona che usa sostanze'],
    ['i tossicodipendenti, gli eroinomani', 'le persone che usano sostanze, le persone che usano eroina'],
    ["all'eroinomane, un tossico", 'alla persona che usa eroina, una persona che usa sostanze'],
    ['persone tossicodipendenti', 'persone che usano sostanze'],
    ["l'abuso di droghe", "l'uso di droghe"],
    ['urine sporche, il test è pulito', 'urine positive, il test è negativo'],
    ['È pulito da tre mesi', 'È senza uso da tre mesi'],
    ['ha avuto una ricaduta; è ricaduto', "ha avuto un ritorno all'uso; è tornato a usare"],
    ['la terapia sostitutiva', 'il trattamento con agonisti degli oppioidi'],
    ['un delinquente', 'una persona'],
    ['il paziente ha rifiutato di venire', 'il paziente ha scelto di non venire'],
    ['lei ha fallito il percorso', 'lei non è riuscita a completare il percorso'],
    ['persi al follow-up', 'abbiamo perso i contatti'],
    ['giovani difficili da raggiungere', 'giovani che non abbiamo ancora raggiunto'],
    ['della popolazione target', 'delle persone'],
    ['un hotspot', 'un luogo'],
    ["persona infetta dall'HIV", "persona che vive con l'HIV"],
  ],
  el: [
    ['Ο χρήστης ήρθε', 'Το άτομο που χρησιμοποιεί ουσίες ήρθε'],
    ['ΤΟΞΙΚΟΜΑΝΗΣ, τοξικομανης', 'Άτομο που χρησιμοποιεί ουσίες, άτομο που χρησιμοποιεί ουσίες'],
    ['των χρηστών ναρκωτικών', 'των ατόμων που χρησιμοποιούν ουσίες'],
    ['στους τοξικομανείς', 'στα άτομα που χρησιμοποιούν ουσίες'],
    ['της χρήστριας, η χρήστρια', 'του ατόμου που χρησιμοποιεί ουσίες, το άτομο που χρησιμοποιεί ουσίες'],
    ['άντρας ή χρήστρια', 'άντρας ή άτομο που χρησιμοποιεί ουσίες'],
    ['πρεζάκια', 'άτομα που χρησιμοποιούν ουσίες'],
    ['κατάχρηση ουσιών', 'χρήση ουσιών'],
    ['βρώμικα ούρα, το τεστ είναι καθαρό', 'θετικά ούρα, το τεστ είναι αρνητικό'],
    ['παραμένει καθαρός', 'παραμένει χωρίς χρήση'],
    ['Υποτροπή, υποτροπίασε', 'Επιστροφή στη χρήση, επέστρεψε στη χρήση'],
    ['σε θεραπεία υποκατάστασης', 'σε θεραπεία με αγωνιστές οπιοειδών'],
    ['τους παραβάτες', 'τα άτομα'],
    ['η γυναίκα αρνήθηκε να έρθει', 'η γυναίκα επέλεξε να μην έρθει'],
    ['ο ίδιος απέτυχε να έρθει', 'ο ίδιος δεν μπόρεσε να έρθει'],
    ['χάθηκε στην παρακολούθηση', 'χάσαμε την επαφή'],
    ['οι δυσπρόσιτοι πληθυσμοί', 'τα άτομα που δεν έχουμε προσεγγίσει ακόμη'],
    ['της ομάδας-στόχου', 'των ατόμων'],
    ['ένα hotspot', 'ένα σημείο'],
    ['οι φορείς του HIV', 'τα άτομα που ζουν με HIV'],
  ],
  sw: [
    ['Mateja wawili', 'Watu wanaotumia dawa za kulevya wawili'],
    ['mtumiaji wa madawa ya kulevya', 'mtu anayetumia dawa za kulevya'],
    ['matumizi mabaya ya dawa', 'matumizi ya dawa'],
    ['mkojo mchafu', 'mkojo chanya'],
    ['amerelapse', 'amerejea kutumia'],
    ['tiba mbadala ya methadone', 'tiba ya methadone'],
    ['wahalifu', 'watu'],
    ['amekataa matibabu', 'amechagua kutopokea matibabu'],
    ['watoro wa dawa', 'watu tuliopoteza mawasiliano nao'],
    ['vijana wagumu kufikiwa', 'vijana ambao hatujawafikia bado'],
    ['makundi lengwa', 'watu'],
    ['hotspot', 'mahali'],
    ['waathirika wa VVU', 'watu wanaoishi na VVU'],
  ],
  fr: [
    ['Un toxicomane', 'Une personne qui consomme des drogues'],
    [
      'l’usager de drogues, du toxicomane',
      'la personne qui consomme des drogues, de la personne qui consomme des drogues',
    ],
    ['un drogué, des drogués', 'une personne qui consomme des drogues, des personnes qui consomment des drogues'],
    ['les heroinomanes', 'les personnes qui consomment de l’héroïne'],
    ['femmes toxicomanes', 'femmes qui consomment des drogues'],
    ['l’abus de drogues', 'l’usage de drogues'],
    ['urines sales, le test est propre', 'urines positives, le test est négatif'],
    ['elle est clean', 'elle ne consomme pas'],
    ['une rechute ; il a rechuté', 'une reprise de la consommation ; il a repris la consommation'],
    ['un traitement de substitution', 'un traitement par agonistes opioïdes'],
    ['le délinquant', 'la personne'],
    ['le patient a refusé de venir', 'le patient a choisi de ne pas venir'],
    ['elle a échoué à venir', 'elle n’a pas réussi à venir'],
    ['il est perdu de vue', 'nous avons perdu le contact avec lui'],
    ['populations difficiles à atteindre', 'personnes que nous n’avons pas encore rejointes'],
    ['de la population cible', 'des personnes'],
    ['un hotspot', 'un lieu'],
    ['femmes infectées par le VIH', 'femmes vivant avec le VIH'],
  ],
};

describe.each(WORD_LANGUAGES.filter((language) => language !== 'en'))('in the language %s', (language) => {
  it.each(WISHED[language])('%j may be %j', (written, wished) => {
    expect(better(language, written)).toBe(wished);
  });

  it('what is suggested is not found again', () => {
    for (const [, wished] of WISHED[language]) expect(suggestWords(wished, [language])).toEqual([]);
  });
});

describe('in any language', () => {
  it.each([
    'gas tossico, rifiuti tossici, la siringa è pulita, acqua pulita',
    'le ricadute economiche, una ricaduta sul territorio, una terapia sostitutiva ormonale',
    'il Servizio per le Tossicodipendenze; la clinica ha rifiutato; ha perso i documenti; hotspot di Lampedusa',
    'dice «sono un tossico», dice: "sono un tossicodipendente"',
    'sangue infetto da HIV',
    'όνομα χρήστη, χρήστης αναπηρικού αμαξιδίου, χρήστες της υπηρεσίας, χρήση ουσιών',
    'καθαρό νερό, η σύριγγα είναι καθαρή, ο χώρος είναι καθαρός, εξαρτημένη εργασία',
    'υποτροπή της νόσου, καθ’ υποτροπήν, χρηστή διοίκηση, χρηστών ηθών, ο φορέας μας',
    'λέει «είμαι πρεζάκι» και γελάει, το νοσοκομείο αρνήθηκε, έχασε τα χαρτιά του',
    'Νόμος για τους Τοξικομανείς',
    'mteja alikuja, watumiaji wa simu, yuko safi, maji safi, tiba mbadala, mtoro wa shule',
    'usagers des services, eau propre, aiguilles propres, nous avons perdu de vue l’objectif',
    'rechute du cancer, user de son droit, substitution nicotinique, la clinique a refusé',
    'la drogue, des drogues, un camée, la vente de drogue',
    'a été infecté par le VIH, « je suis toxicomane », comportement délinquant',
    'l’Observatoire français des drogues et des toxicomanies, Auto-Support des Usagers de Drogues',
  ])('nothing is suggested for: %s', (text) => {
    expect(suggestWords(text)).toEqual([]);
  });
});
