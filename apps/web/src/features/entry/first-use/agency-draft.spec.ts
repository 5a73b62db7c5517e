import { describe, expect, it } from '@jest/globals';
import { SHORT_NAME_MAX } from '#libs/domain';
import { agencyFaults, lettersOf, named, newAgencyDraft, shortNameOf, toAgency, typedLetters } from './agency-draft.js';

const ID = '01990000-0000-7000-8000-000000000011';

describe('an agency that is typed', () => {
  it('proposes the letters of its first two words, in every script', () => {
    expect(lettersOf('Care Centre', [])).toBe('CC');
    expect(lettersOf('Ministry of Justice', [])).toBe('MJ');
    expect(lettersOf('Κέντρο Ένταξης και Υγείας', [])).toBe('ΚΕ');
    expect(lettersOf('Servizio delle dipendenze', [])).toBe('SD');
    expect(lettersOf('Shelter', [])).toBe('SH');
    expect(lettersOf('École ouverte', [])).toBe('EO');
  });

  it('proposes other letters where the first are taken, as long as there are any', () => {
    expect(lettersOf('Care Centre', ['CC'])).toBe('CA');
    expect(lettersOf('Ab', ['AB'])).toBe('AB');
    expect(lettersOf('1st', [])).toBe('ST');
    expect(lettersOf('7', [])).toBe('');
    expect(lettersOf('   ', [])).toBe('');
  });

  it('proposes a short name that fits on a card', () => {
    expect(shortNameOf('Peer network')).toBe('Peer network');
    expect(shortNameOf('Municipal Social Service')).toBe('Municipal Social');
    expect(shortNameOf('Association of the Friends of the Harbour')).toBe('Association');
    expect(shortNameOf('Ψυχοκοινωνιολογική Μονάδα')).toHaveLength(SHORT_NAME_MAX);
    expect(shortNameOf('  ')).toBe('');
  });

  it('leaves alone what somebody wrote instead of a proposal', () => {
    const own = { ...newAgencyDraft(ID), letters: 'XY', ownLetters: true };
    const draft = named(named(own, 'Care', []), 'Care Centre', []);
    expect(draft).toMatchObject({ name: 'Care Centre', shortName: 'Care Centre', letters: 'XY' });
  });

  it('is added once nothing of it is missing', () => {
    expect(agencyFaults(newAgencyDraft(ID), [])).toEqual(['name', 'sector', 'shortName', 'letters']);
    const draft = { ...named(newAgencyDraft(ID), ' Care Centre ', []), sector: 'health' as const };
    expect(agencyFaults(draft, [])).toEqual([]);
    expect(toAgency(draft)).toEqual({
      agencyId: ID,
      name: 'Care Centre',
      shortName: 'Care Centre',
      letters: 'CC',
      sector: 'health',
    });
    expect(agencyFaults(draft, [{ ...toAgency(draft), name: 'CARE CENTRE' }])).toEqual(['twice']);
  });

  it('takes letters as they are typed', () => {
    expect(typedLetters('hc')).toBe('HC');
    expect(typedLetters('ήχος')).toBe('ΗΧ');
    expect(typedLetters('h 1')).toBe('H');
  });
});
