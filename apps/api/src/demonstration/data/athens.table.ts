import type { FoundTaskForce } from '#libs/domain';

/** The agencies of the demonstration, by the word the conversations use for them. All are invented. */
export const AGENCIES = {
  omonia: '01990000-0000-7000-8000-000000000011',
  redcross: '01990000-0000-7000-8000-000000000012',
  attiki: '01990000-0000-7000-8000-000000000013',
  municipal: '01990000-0000-7000-8000-000000000014',
  peers: '01990000-0000-7000-8000-000000000015',
  shelter: '01990000-0000-7000-8000-000000000016',
  legal: '01990000-0000-7000-8000-000000000017',
  justice: '01990000-0000-7000-8000-000000000018',
  guests: '01990000-0000-7000-8000-000000000019',
} as const;

/** The people of the demonstration, by first name. All are invented. */
export const PEOPLE = {
  alexandra: '01990000-0000-7000-8000-000000000021',
  eleni: '01990000-0000-7000-8000-000000000022',
  dimitra: '01990000-0000-7000-8000-000000000023',
  stavros: '01990000-0000-7000-8000-000000000024',
  ioanna: '01990000-0000-7000-8000-000000000025',
  yusuf: '01990000-0000-7000-8000-000000000026',
  petros: '01990000-0000-7000-8000-000000000027',
  vasiliki: '01990000-0000-7000-8000-000000000028',
  anna: '01990000-0000-7000-8000-000000000029',
  lefteris: '01990000-0000-7000-8000-00000000002a',
  giorgos: '01990000-0000-7000-8000-00000000002b',
  sofia: '01990000-0000-7000-8000-00000000002c',
  maria: '01990000-0000-7000-8000-00000000002d',
  leonidas: '01990000-0000-7000-8000-00000000002e',
  thanasis: '01990000-0000-7000-8000-00000000002f',
  katerina: '01990000-0000-7000-8000-000000000030',
  irini: '01990000-0000-7000-8000-000000000031',
  markos: '01990000-0000-7000-8000-000000000032',
  fotis: '01990000-0000-7000-8000-000000000033',
  myrto: '01990000-0000-7000-8000-000000000034',
  kostis: '01990000-0000-7000-8000-000000000035',
  pavlos: '01990000-0000-7000-8000-000000000036',
  zoi: '01990000-0000-7000-8000-000000000037',
  chiara: '01990000-0000-7000-8000-000000000038',
  juma: '01990000-0000-7000-8000-000000000039',
} as const;

/** The word for an agency in the conversations. */
export type AgencyKey = keyof typeof AGENCIES;

/** The word for a person in the conversations. */
export type PersonKey = keyof typeof PEOPLE;

/**
 * The table that the demonstration sets: nine agencies of six sectors, twenty-five people. The ids are fixed, so that a
 * demonstration that is set up again has the same addresses.
 */
export const ATHENS: FoundTaskForce = {
  id: '01990000-0000-7000-8000-000000000001',
  name: 'Athens',
  language: 'en',
  zone: 'Europe/Athens',
  agencies: [
    {
      id: AGENCIES.omonia,
      name: 'Health Centre Omonia',
      shortName: 'HC Omonia',
      letters: 'HO',
      sector: 'health',
      people: [
        { id: PEOPLE.alexandra, name: 'Alexandra D.', standings: ['chair'] },
        { id: PEOPLE.eleni, name: 'Eleni V.', standings: ['member', 'vice_chair', 'lead', 'liaison'] },
        { id: PEOPLE.dimitra, name: 'Dimitra S.', standings: ['deputy', 'worker'] },
        { id: PEOPLE.kostis, name: 'Kostis A.', standings: ['worker'] },
      ],
    },
    {
      id: AGENCIES.redcross,
      name: 'Red Cross branch',
      shortName: 'Red Cross',
      letters: 'RC',
      sector: 'humanitarian',
      people: [
        { id: PEOPLE.stavros, name: 'Stavros L.', standings: ['member', 'liaison', 'worker', 'privacy_lead'] },
        { id: PEOPLE.ioanna, name: 'Ioanna P.', standings: ['volunteer'] },
        { id: PEOPLE.yusuf, name: 'Yusuf D.', standings: ['worker'] },
      ],
    },
    {
      id: AGENCIES.attiki,
      name: 'Care Centre Attiki',
      shortName: 'Care Attiki',
      letters: 'CA',
      sector: 'health',
      people: [
        { id: PEOPLE.petros, name: 'Petros M.', standings: ['member', 'lead', 'liaison'] },
        { id: PEOPLE.vasiliki, name: 'Vasiliki T.', standings: ['duty_contact', 'worker'] },
        { id: PEOPLE.pavlos, name: 'Pavlos X.', standings: ['worker'] },
      ],
    },
    {
      id: AGENCIES.municipal,
      name: 'Municipal Social Service',
      shortName: 'Social Service',
      letters: 'MS',
      sector: 'municipality',
      people: [
        { id: PEOPLE.anna, name: 'Anna G.', standings: ['coordinator', 'secretary'] },
        { id: PEOPLE.lefteris, name: 'Lefteris O.', standings: ['administrator'] },
        { id: PEOPLE.giorgos, name: 'Giorgos K.', standings: ['member', 'liaison'] },
        { id: PEOPLE.sofia, name: 'Sofia R.', standings: ['worker', 'privacy_lead'] },
      ],
    },
    {
      id: AGENCIES.peers,
      name: 'Peer network',
      shortName: 'Peer network',
      letters: 'PN',
      sector: 'civil_society',
      people: [
        { id: PEOPLE.maria, name: 'Maria K.', standings: ['member', 'lead', 'worker'] },
        { id: PEOPLE.leonidas, name: 'Leonidas F.', standings: ['deputy', 'worker'] },
        { id: PEOPLE.zoi, name: 'Zoi T.', standings: ['worker'] },
      ],
    },
    {
      id: AGENCIES.shelter,
      name: 'Night Shelter',
      shortName: 'Night Shelter',
      letters: 'NS',
      sector: 'social_service',
      people: [
        { id: PEOPLE.thanasis, name: 'Thanasis B.', standings: ['member', 'liaison', 'duty_contact'] },
        { id: PEOPLE.katerina, name: 'Katerina N.', standings: ['worker'] },
      ],
    },
    {
      id: AGENCIES.legal,
      name: 'Legal aid desk',
      shortName: 'Legal aid',
      letters: 'LA',
      sector: 'civil_society',
      people: [
        { id: PEOPLE.irini, name: 'Irini Z.', standings: ['member', 'liaison'] },
        { id: PEOPLE.markos, name: 'Markos E.', standings: ['deputy', 'worker'] },
      ],
    },
    {
      id: AGENCIES.justice,
      name: 'Justice liaison office',
      shortName: 'Justice liaison',
      letters: 'JL',
      sector: 'justice',
      people: [
        { id: PEOPLE.fotis, name: 'Fotis H.', standings: ['member', 'liaison'] },
        { id: PEOPLE.myrto, name: 'Myrto C.', standings: ['worker', 'privacy_lead'] },
      ],
    },
    {
      id: AGENCIES.guests,
      name: 'Guests from Rome and Mombasa',
      shortName: 'Guests',
      letters: 'GU',
      sector: 'humanitarian',
      people: [
        { id: PEOPLE.chiara, name: 'Chiara B.', standings: ['observer', 'liaison'] },
        { id: PEOPLE.juma, name: 'Juma A.', standings: ['observer', 'worker'] },
      ],
    },
  ],
};
