import { describe, expect, it } from '@jest/globals';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { BeginInstallation } from '#libs/domain';
import { type Answers, isAnswered, noAnswers, STEPS, stepToShow, toInstallation, withoutAgency } from './answers.js';

const id = (last: string) => `01990000-0000-7000-8000-0000000000${last}`;
const PASSWORD = 'bench door and lagoon';
const blank = noAnswers(id('01'), 'el', 'Europe/Athens');
const whole: Answers = {
  ...blank,
  name: ' Athens ',
  agencies: [
    { agencyId: id('11'), name: 'Care Centre', shortName: 'Care Centre', letters: 'CC', sector: 'health' },
    { agencyId: id('12'), name: 'Peer network', shortName: 'Peers', letters: 'PN', sector: 'civil_society' },
  ],
  members: [
    {
      invitationId: id('21'),
      agencyId: id('12'),
      name: 'Maria K.',
      address: 'maria@example.org',
      standings: ['liaison', 'worker'],
    },
  ],
  you: { name: 'Alexandra D. ', address: 'alexandra@example.org', agencyId: id('11') },
};

describe('the answers of first use', () => {
  it('are what the server takes', () => {
    const sent = toInstallation(whole, PASSWORD, 's'.repeat(43));
    const faults = validateSync(plainToInstance(BeginInstallation, sent), {
      whitelist: true,
      forbidNonWhitelisted: true,
    });
    expect(faults).toEqual([]);
    expect(sent).toMatchObject({ name: 'Athens', administrator: { name: 'Alexandra D.', password: PASSWORD } });
  });

  it('are asked for one after the other, and none is jumped over', () => {
    expect(stepToShow('review', blank, '')).toBe('name');
    expect(stepToShow('members', { ...blank, name: 'Athens' }, '')).toBe('agencies');
    expect(stepToShow('agencies', { ...blank, name: 'Athens' }, '')).toBe('agencies');
    for (const step of STEPS) expect(stepToShow(step, whole, PASSWORD)).toBe(step);
  });

  it('lack the password after a reload, since it is kept nowhere', () => {
    expect(stepToShow('review', whole, '')).toBe('you');
    expect(JSON.stringify(whole)).not.toContain(PASSWORD);
  });

  it('need nobody to be invited', () => {
    expect(isAnswered('members', blank, '')).toBe(true);
  });

  it('forget who came for an agency that is taken off', () => {
    const without = withoutAgency(whole, id('12'));
    expect(without.members).toEqual([]);
    expect(without.you.agencyId).toBe(id('11'));
    expect(withoutAgency(whole, id('11')).you.agencyId).toBe('');
  });
});
