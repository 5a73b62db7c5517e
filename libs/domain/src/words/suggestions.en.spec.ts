import { describe, expect, it } from '@jest/globals';
import { applySuggestion } from './apply-suggestion.js';
import { suggestWords } from './suggest-words.js';

const better = (text: string): string =>
  suggestWords(text, ['en']).reduceRight((so, one) => applySuggestion(so, one, one.instead[0]!), text);

describe('in English', () => {
  it.each([
    ['An addict came.', 'A person who uses drugs came.'],
    ['Two known addicts', 'Two known people who use drugs'],
    ['He is a substance abuser', 'He is a person who uses drugs'],
    ['the junkie and the users', 'the person who uses drugs and the people who use drugs'],
    ['a heroin user, opioid users', 'a person who uses heroin, people who use opioids'],
    ['an IV drug user; injecting drug users', 'a person who injects drugs; people who inject drugs'],
    ['recovering addicts', 'people in recovery'],
    ['drug abuse; she abused alcohol', 'drug use; she used alcohol'],
    ['A clean test. Urine was dirty. She tested clean.', 'A negative test. Urine was positive. She tested negative.'],
    ['She has been clean since May', 'She has been not using since May'],
    ['It is hard to stay clean', 'It is hard to stay not using'],
    ['He relapsed: a relapse', 'He returned to use: a return to use'],
    ['on substitution therapy', 'on opioid agonist treatment'],
    ['An opioid replacement therapy', 'An opioid agonist treatment'],
    ['An offender', 'A person'],
    ['She is non-compliant', 'She is not able to keep to the plan'],
    ['He refused treatment', 'He chose not to accept treatment'],
    ['The client has refused to come', 'The client has chosen not to come'],
    ['He refused.', 'He said no.'],
    ['She failed to attend', 'She was not able to attend'],
    ['He failed detox', 'He was not able to complete detox'],
    ['She was a no-show', 'She could not be met'],
    ['three defaulters', 'three people we lost contact with'],
    ['She was lost to follow-up', 'We lost contact with her'],
    ['Lost to follow up; a lost client', 'We lost contact; a person we lost contact with'],
    ['hard-to-reach people; they are hard to reach', 'people not yet reached by us; they are not yet reached by us'],
    ['a frequent flyer at a hotspot', 'a person who comes often at a place'],
    ['the target population', 'the people'],
    ['HIV-infected women; patient zero', 'women living with HIV; person living with HIV'],
  ])('%j may be %j', (written, wished) => {
    expect(better(written).toLowerCase()).toBe(wished.toLowerCase());
  });

  it('use or harmful use is for the writer to say', () => {
    expect(suggestWords('drug abuse', ['en'])[0]!.instead).toEqual(['drug use', 'harmful use']);
  });

  it('a word may be left out with the space before it', () => {
    const text = 'the hotspot Omonia';
    const [one] = suggestWords(text, ['en']);
    expect(one!.instead).toContain('');
    expect(applySuggestion(text, one!, '')).toBe('the Omonia');
    const first = 'Hotspot Omonia';
    expect(applySuggestion(first, suggestWords(first, ['en'])[0]!, '')).toBe('Omonia');
  });

  it('a text that was changed meanwhile stays as it is', () => {
    const [one] = suggestWords('an addict', ['en']);
    expect(applySuggestion('the person', one!, one!.instead[0]!)).toBe('the person');
  });

  it.each([
    'wheelchair user',
    'his user name, the user account, users of the service, service users, app users',
    'clean clothes, a clean needle, clean water; the room is clean; needles must stay clean',
    'He was clean and tidy. It is clean. They are clean.',
    'the printer failed; the printer failed to start; we failed to call',
    'the clinic refused treatment; he was refused treatment; the ministry refused',
    'he refused bail',
    'lost his papers; we lost contact; we have lost clients to overdose',
    'wifi hotspot, Wi-Fi hotspot, mobile hotspots, the hotspot on Samos',
    'nicotine replacement therapy; hormone replacement therapy; the substitution of a player',
    'a TB relapse, relapse of malaria',
    'hard to reach by phone; the village is hard to reach',
    'her abuser; sex offenders',
    'the processing is non-compliant with the GDPR',
    'no show of hands; defaulted on rent',
    'a dirty needle, dirty clothes, a clean house',
    'person who uses drugs, people living with HIV, opioid agonist treatment, we lost contact',
  ])('nothing is suggested for: %s', (text) => {
    expect(suggestWords(text)).toEqual([]);
  });
});
