import { describe, expect, it } from '@jest/globals';
import { type ShareDraft, shareInput } from './share-draft.js';

const draft: ShareDraft = {
  recipientAgencyId: 'clinic',
  purpose: 'TREAT',
  labels: ['N'],
  backward: 'steps',
  legalBasis: 'consent',
  citation: 'Act 12',
  ownWords: ' Tell them. ',
  evidence: 'oral',
  witnessId: 'ben',
  language: 'sw',
  interpreter: false,
  until: '2027-02-27',
};

describe('what is sent of an agreement', () => {
  it('is what belongs to the person’s yes', () => {
    expect(shareInput(draft, 's', 'Africa/Nairobi')).toEqual({
      shareId: 's',
      recipientAgencyId: 'clinic',
      purpose: 'TREAT',
      labels: ['N'],
      backward: 'steps',
      legalBasis: 'consent',
      until: { date: '2027-02-27', zone: 'Africa/Nairobi' },
      ownWords: 'Tell them.',
      evidence: 'oral',
      language: 'sw',
      interpreter: false,
      witnessId: 'ben',
    });
    expect(shareInput({ ...draft, evidence: 'written' }, 's', 'UTC')).not.toHaveProperty('witnessId');
  });

  it('is the law and no evidence where the law is what it rests on', () => {
    const sent = shareInput({ ...draft, legalBasis: 'legal-obligation', until: '' }, 's', 'UTC');
    expect(sent).toMatchObject({ citation: 'Act 12' });
    for (const key of ['evidence', 'language', 'interpreter', 'witnessId', 'until'])
      expect(sent).not.toHaveProperty(key);
  });
});
