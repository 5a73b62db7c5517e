import type { Conversation } from '../talk.js';

/** A woman whom her agencies could not find again. They say so kindly, look at their own part, and leave the door open. */
export const AUNT_LIA: Conversation = {
  handle: 'Aunt Lia',
  opened: { at: [81, '11:05'], by: 'eleni' },
  steps: [
    {
      at: [81, '11:20'],
      by: 'eleni',
      words:
        'Aunt Lia has come to us now and then for years, and always with something for the staff room. ' +
        'Now she asks for help with her eyes: she can hardly read her own labels.',
    },
    {
      at: [81, '11:34'],
      by: 'dimitra',
      words:
        'I have asked the eye clinic. They offer an appointment in nine days, and somebody would have ' +
        'to walk with her.',
    },
    {
      at: [81, '11:48'],
      by: 'eleni',
      ref: 'shoes',
      words:
        'She would like “a young man with good shoes”. The Red Cross branch has several, and she ' +
        'agrees to their joining us.',
    },
    { at: [81, '11:50'], by: 'eleni', admits: 'redcross', before: true },
    {
      at: [81, '13:10'],
      by: 'stavros',
      replyTo: 'shoes',
      words: 'My shoes are average, but I would be honoured. Where shall I find her?',
      reactions: [['agree', 'eleni']],
    },
    {
      at: [81, '13:24'],
      by: 'eleni',
      words: 'She says on the bench near the fountain, in the mornings, and that she is hard to overlook.',
    },
    {
      at: [80, '10:40'],
      by: 'stavros',
      words: 'Indeed not. Purple hat, two bags, a firm handshake. We agreed that I confirm the evening ' + 'before.',
    },
    {
      at: [77, '10:15'],
      by: 'stavros',
      words: 'She was not on her bench today. The flower seller saw her yesterday, in good health.',
    },
    {
      at: [75, '10:20'],
      by: 'stavros',
      words:
        'Nor today. I left word with the flower seller, only that I had said hello, and nothing about ' + 'what for.',
      reactions: [['agree', 'dimitra']],
    },
    {
      at: [75, '10:38'],
      by: 'dimitra',
      words: 'That was tactful. I will ask at our own desk in case she comes by for her drops.',
    },
    {
      at: [73, '18:05'],
      by: 'ioanna',
      words: 'We passed the fountain on the evening round as well. Nobody has seen the hat for some days.',
    },
    {
      at: [72, '09:15'],
      by: 'eleni',
      words:
        'It is the day of the eye clinic, and we have not been able to remind her. I asked them to ' +
        'keep a place: they will see her on any morning, without a new date.',
    },
    { at: [72, '09:28'], by: 'stavros', words: 'I stood at the bench with my good shoes on until ten, in case.' },
    {
      at: [70, '16:30'],
      by: 'eleni',
      words:
        'Perhaps the Peer network has met her. At the start she told us that they might ask after her ' +
        'too, so I invite them for this one question.',
    },
    { at: [70, '16:34'], by: 'eleni', admits: 'peers', before: true },
    {
      at: [70, '19:20'],
      by: 'maria',
      words:
        'Την ξέρουμε, και λείπει και σε εμάς. Μια φίλη της λέει ότι μίλαγε για την αδελφή της σε ' +
        'κάποιο νησί και για ένα καράβι.',
      reactions: [['thanks', 'eleni']],
    },
    {
      at: [70, '19:35'],
      by: 'leonidas',
      words: 'That sounds like her: when she goes, she goes in good order and tells no office.',
    },
    {
      at: [69, '09:05'],
      by: 'eleni',
      words:
        'Then it may well be good news that looks to us like silence. I would like to believe so, and ' +
        'still keep looking for a week.',
    },
    {
      at: [66, '20:50'],
      by: 'ioanna',
      words:
        'Another evening round without her. We told the people at the fountain that there is no ' +
        'trouble at all, only an open door.',
    },
    {
      at: [64, '11:40'],
      by: 'dimitra',
      ref: 'ours',
      words:
        'Looking back, one thing is ours to do better: nine days were long, and we had only one way of ' +
        'reaching her. Next time I would ask at the start how she wants to be found.',
      reactions: [['agree', 'eleni']],
    },
    {
      at: [64, '11:58'],
      by: 'stavros',
      replyTo: 'ours',
      words: 'I second that, and I should have confirmed earlier than the evening before.',
    },
    {
      at: [64, '12:10'],
      by: 'maria',
      replyTo: 'ours',
      words: 'Δεν φταίει κανείς, και λιγότερο από όλους εκείνη. Αν επιστρέψει, θα το μάθουμε από το καπέλο.',
    },
    {
      at: [63, '17:30'],
      by: 'eleni',
      words:
        'So we have lost contact, for now, and we write it down as just that. What stays:\n' +
        '- the eye clinic keeps its offer, on any morning\n' +
        '- her cup remains on our shelf in the staff room\n' +
        '- whoever meets her first tells her that we asked after her, and nothing else',
    },
    {
      at: [63, '17:42'],
      by: 'stavros',
      words: 'I shall walk past the bench whenever I am near it, with or without a case.',
    },
    { at: [63, '17:50'], by: 'eleni', words: 'Καλό ταξίδι, θεία Λία, όπου κι αν είσαι.' },
    { at: [63, '17:52'], by: 'eleni', closes: 'lost_contact' },
  ],
};
