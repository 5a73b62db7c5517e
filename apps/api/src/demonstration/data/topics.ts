import type { ItemKind } from '#libs/domain';
import type { AgencyKey } from './athens.table.js';

/** Something that the demonstration's table dealt with in one of its meetings. */
export interface Topic {
  kind: ItemKind;
  title: string;
  minutes: number;
  brings: AgencyKey;
  /** What was written down of the talk. */
  note?: string;
  /** The text that was agreed to, and what one seat remarked on it. */
  text?: string;
  remark?: { by: AgencyKey; words: string };
  /** What was agreed to be done: of the last meetings, so that it still lies ahead. */
  action?: { words: string; by: AgencyKey };
  /** What was put on the table with it, and what came in its place once people were called. */
  paper?: TopicPaper;
  newer?: TopicPaper;
}

/** A paper of one page. */
export interface TopicPaper {
  title: string;
  /** In letters of ASCII. */
  lines: readonly string[];
  /** It is plain text; else a PDF. */
  plain?: true;
}

const decides = (
  brings: AgencyKey,
  minutes: number,
  title: string,
  text: string,
  more: Partial<Topic> = {},
): Topic => ({
  kind: 'decision',
  brings,
  minutes,
  title,
  text,
  ...more,
});
const talks = (brings: AgencyKey, minutes: number, title: string, more: Partial<Topic> = {}): Topic => ({
  kind: 'discussion',
  brings,
  minutes,
  title,
  ...more,
});
const tells = (brings: AgencyKey, minutes: number, title: string): Topic => ({
  kind: 'information',
  brings,
  minutes,
  title,
});

/** A year of topics, in the order in which they came up. All of it is invented. */
export const TOPICS: readonly Topic[] = [
  decides(
    'omonia',
    15,
    'One phone number for the first call',
    'From next month the Red Cross branch answers one number for all agencies, from eight to eight. Whoever answers stays on the line until the next agency has said its name.',
    {
      note: 'Nights: the shelter answers, and calls back.',
      paper: {
        title: 'One number: who answers when',
        lines: ['08:00 to 20:00  Red Cross branch', '20:00 to 08:00  shelter, calls back', 'Sundays         shelter'],
      },
    },
  ),
  talks('peers', 10, 'What people hear at our doors', {
    note: 'Peers collected forty sentences. Most of them end with "come back tomorrow".',
  }),
  decides(
    'legal',
    15,
    'Papers: nobody is sent away for want of a card',
    'No agency of this table asks for an identity card before the first talk. Whoever needs one for a later step says which step, and who helps to get it.',
    { remark: { by: 'justice', words: 'For orders of the court a card is still needed; we say so at the beginning.' } },
  ),
  tells('attiki', 5, 'New opening hours of the care centre'),
  talks('municipal', 10, 'Showers and laundry: where, when, for whom'),
  decides(
    'shelter',
    15,
    'A bed for the first week of treatment',
    'The shelter keeps two beds free until eight in the evening for people who begin treatment that week.',
  ),
  talks('justice', 10, 'Letters of the court that nobody reads', {
    note: 'Letters go to addresses where nobody lives. Legal aid offers its own address.',
  }),
  tells('redcross', 5, 'New volunteers for the evening round'),
  decides(
    'omonia',
    10,
    'Naloxone in every bag',
    'Everybody who goes out for an agency of this table carries naloxone and knows how to give it. The health centre trains, and counts what is given.',
  ),
  talks('peers', 15, 'Waiting rooms: what makes people stay', {
    note: 'A chair by the door, water, a socket for the phone. Nobody at a counter behind glass.',
  }),
  decides(
    'municipal',
    15,
    'Who holds a case when two agencies leave it to one another',
    'If for two working days nobody has said that they hold a case, it is held by the agency that saw the person last, until another one takes it.',
    {
      remark: {
        by: 'shelter',
        words: 'At night we hold it and cannot call anybody; the two days begin in the morning.',
      },
    },
  ),
  tells('legal', 5, 'What changed in the law on residence papers'),
  talks('attiki', 15, 'People who start again after a pause'),
  decides(
    'justice',
    15,
    'Appointments of the court on days of treatment',
    'Probation and the care centre agree on days before they are set. Where both fall together, the one that was given first stands.',
  ),
  talks('redcross', 10, 'Heat: water and shade'),
  tells('shelter', 5, 'Places free in the last three months'),
  decides(
    'peers',
    10,
    'Peers are paid for what they do',
    'Whoever is asked to speak or to accompany as a peer is paid by the agency that asks, on the same day.',
    { remark: { by: 'municipal', words: 'We pay within a week; the same day needs a change of our rules.' } },
  ),
  talks('omonia', 15, 'Wounds that nobody looks at', { note: 'A nurse joins the evening round on Mondays.' }),
  decides(
    'legal',
    15,
    'What we say about people when somebody asks, and what we do not',
    'No agency tells where somebody is or what they take. Whoever is asked says that they do not answer, and calls legal aid.',
  ),
  talks('municipal', 10, 'Keys, lockers and where to leave a bag'),
  tells('attiki', 5, 'Numbers of the last quarter: who came, who stayed'),
  decides(
    'shelter',
    15,
    'Couples and dogs',
    'Couples are not parted. A dog that is quiet stays with its person in the front room.',
  ),
  talks('justice', 10, 'Fines for sleeping outside', { note: 'Legal aid collects them and writes once for all.' }),
  decides(
    'redcross',
    10,
    'One card for the first days',
    'Everybody who is met for the first time gets the same small card: the number, three doors, and what they may ask for.',
  ),
  talks('peers', 10, 'Words that we use about people', { note: 'A list on one page hangs in every office.' }),
  tells('omonia', 5, 'Vaccinations: where without an appointment'),
  decides(
    'attiki',
    20,
    'Waiting for treatment: no more than three days',
    'From the first talk to the first dose it takes three working days at most. Whoever cannot keep that says so here, with a name of who can.',
    { remark: { by: 'omonia', words: 'Over the holidays it was five; we say so before.' } },
  ),
  talks('municipal', 10, 'Public toilets that close at six'),
  decides(
    'legal',
    10,
    'Consent on one page',
    'What somebody agrees to is written on one page in their language, read aloud, and can be taken back by one word.',
  ),
  talks('shelter', 15, 'Nights without a place'),
  tells('justice', 5, 'The new clerk for orders of treatment'),
  decides(
    'omonia',
    15,
    'After hospital: a call within a day',
    'When somebody leaves hospital the health centre is told before, and calls within a day. Nobody leaves with a prescription that no pharmacy has.',
  ),
  talks('redcross', 10, 'Volunteers who stop: what they told us'),
  decides(
    'municipal',
    15,
    'Who opens when it freezes',
    'Below two degrees the day room stays open at night. The Red Cross branch sends two people, the municipality heats.',
  ),
  talks('peers', 10, 'A place for ashes and names'),
  tells('attiki', 5, 'Take-home doses: how it goes'),
  decides(
    'justice',
    15,
    'Community service that does not end a treatment',
    'Hours of community service are set so that the way to the care centre stays open, and count from the first day of treatment.',
  ),
  talks('legal', 15, 'Health numbers for people without papers', {
    action: { words: 'Take three examples to the ministry', by: 'legal' },
  }),
  tells('shelter', 5, 'Bedbugs: what was done'),
  decides(
    'redcross',
    10,
    'The evening round goes further south',
    'On Tuesdays and Fridays the evening round goes to the harbour. The health centre sends what is needed there.',
    { action: { words: 'Bring the first bags to the harbour', by: 'omonia' } },
  ),
  talks('omonia', 15, 'What helps after an overdose: the first week'),
  decides(
    'peers',
    15,
    'Nobody is photographed',
    'Nobody takes pictures of people who are with us. Visitors are told at the door, in one sentence.',
    { action: { words: 'Write the sentence for visitors', by: 'peers' } },
  ),
];

/** What is on the table of the meeting that is being held now. */
export const TODAY: readonly Topic[] = [
  tells('attiki', 5, 'The care centre is open on Saturdays from now on'),
  decides(
    'shelter',
    15,
    'Shelter places for people starting treatment',
    'From the first of next month the shelter keeps three places free until eight each evening for people who start treatment that week. The care centre says by noon how many it needs. We look at it again in three months.',
    {
      paper: {
        title: 'Three places: how it would work',
        lines: [
          'Three of 40 places stay free until 20:00.',
          'The care centre calls by noon.',
          'Nobody who sleeps here now has to leave.',
        ],
      },
      newer: {
        title: 'Three places: how it would work, with the numbers of spring',
        lines: [
          'Three of 40 places stay free until 20:00.',
          'The care centre calls by noon.',
          'Nobody who sleeps here now has to leave.',
          'In spring 2.4 places were asked for on an average day, 5 at most.',
        ],
      },
    },
  ),
  talks('legal', 10, 'Health numbers for people without papers: what the ministry said'),
  talks('municipal', 10, 'Same obstacle for several people: a card at the door'),
  decides(
    'omonia',
    5,
    'Naloxone in pharmacies',
    'Four pharmacies around the square give naloxone without a prescription. The health centre pays, and asks each month how many were given.',
  ),
];

/** What waits for the next meeting: taken on the agenda, or only proposed. */
export const NEXT: readonly Topic[] = [
  talks('redcross', 15, 'A tent at the harbour: who stands there'),
  decides('justice', 10, 'One form for orders of treatment', 'Courts and agencies use one form, of one page.', {
    paper: {
      title: 'The form, as a draft',
      lines: ['Who orders:', 'For whom (reference only):', 'From, until:', 'Whom to call:'],
      plain: true,
    },
  }),
  talks('peers', 10, 'Training for those who answer the phone'),
];
