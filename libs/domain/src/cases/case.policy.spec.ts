import { describe, expect, it } from '@jest/globals';
import { type Actor, type Standing, STANDINGS } from '../standing.js';
import {
  mayAdmitAgency,
  mayCloseCase,
  mayOpenCase,
  mayPostMessage,
  mayReleaseAgency,
  mayReadChannel,
} from './case.policy.js';
import type { CaseView } from './case.view.js';

const [LEAD, OTHER, THIRD] = ['lead-agency', 'other-agency', 'third-agency'];

/** A case led by one agency with another in it; one person of each reads it. */
const view = (status: CaseView['status'] = 'open'): CaseView => ({
  id: 'case',
  subjectId: 'subject',
  reference: 'S-0000000000',
  handle: 'Nikos',
  status,
  outcome: null,
  leadAgencyId: LEAD!,
  returnsFrom: null,
  openedAt: '2026-01-01T00:00:00.000Z',
  closedAt: null,
  pins: [],
  actions: [],
  needs: [],
  anonymous: false,
  asks: [],
  seats: [
    { agencyId: LEAD!, people: ['of the lead'] },
    { agencyId: OTHER!, people: ['of the other'] },
  ],
});

const actor = (personId: string, agencyId: string, standing: Standing): Actor => ({
  personId,
  agencyId,
  taskForceId: 'table',
  standings: [standing],
});
const leading = (standing: Standing): Actor => actor('of the lead', LEAD!, standing);
const other = (standing: Standing): Actor => actor('of the other', OTHER!, standing);
const outsider = (standing: Standing): Actor => actor('of the third', THIRD!, standing);
/** Of an agency in the case, but not among those of it who read the case. */
const colleague = (standing: Standing): Actor => actor('another of the lead', LEAD!, standing);

/** Which standings get a yes. */
const yes = (may: (standing: Standing) => boolean): Standing[] => STANDINGS.filter(may);

const NOBODY: Standing[] = [];
const EVERYBODY = [...STANDINGS];
const WORKS: Standing[] = ['lead', 'liaison', 'deputy', 'duty_contact', 'worker', 'volunteer'];
const SPEAKS: Standing[] = ['lead', 'liaison', 'deputy', 'duty_contact', 'worker'];

describe('by standing, over all that there are', () => {
  it('a case is opened by whoever works on cases', () => {
    expect(yes((standing) => mayOpenCase(outsider(standing)))).toEqual(WORKS);
    expect(mayOpenCase({ ...outsider('chair'), standings: [] })).toBe(false);
    expect(mayOpenCase({ ...outsider('chair'), standings: ['chair', 'volunteer'] })).toBe(true);
  });

  it('a case is seen by those who are among its people, and by no standing alone', () => {
    expect(yes((standing) => mayReadChannel(leading(standing), view()))).toEqual(EVERYBODY);
    expect(yes((standing) => mayReadChannel(other(standing), view('closed')))).toEqual(EVERYBODY);
    expect(yes((standing) => mayReadChannel(outsider(standing), view()))).toEqual(NOBODY);
    expect(yes((standing) => mayReadChannel(colleague(standing), view()))).toEqual(NOBODY);
  });

  it('a message is posted by whoever sees the case, while it is open', () => {
    expect(yes((standing) => mayPostMessage(other(standing), view()))).toEqual(EVERYBODY);
    expect(yes((standing) => mayPostMessage(other(standing), view('closed')))).toEqual(NOBODY);
    expect(yes((standing) => mayPostMessage(outsider(standing), view()))).toEqual(NOBODY);
  });

  it('an agency is admitted by those who speak for the leading one', () => {
    expect(yes((standing) => mayAdmitAgency(leading(standing), view()))).toEqual(SPEAKS);
    expect(yes((standing) => mayAdmitAgency(other(standing), view()))).toEqual(NOBODY);
    expect(yes((standing) => mayAdmitAgency(outsider(standing), view()))).toEqual(NOBODY);
    expect(yes((standing) => mayAdmitAgency(colleague(standing), view()))).toEqual(NOBODY);
  });

  it('a case is closed by those who speak for the leading agency', () => {
    expect(yes((standing) => mayCloseCase(leading(standing), view()))).toEqual(SPEAKS);
    expect(yes((standing) => mayCloseCase(other(standing), view()))).toEqual(NOBODY);
    expect(yes((standing) => mayCloseCase(outsider(standing), view()))).toEqual(NOBODY);
  });

  it('an agency is released by the leading one, or leaves by itself', () => {
    expect(yes((standing) => mayReleaseAgency(leading(standing), view(), OTHER!))).toEqual(SPEAKS);
    expect(yes((standing) => mayReleaseAgency(other(standing), view(), OTHER!))).toEqual(SPEAKS);
    expect(yes((standing) => mayReleaseAgency(other(standing), view(), THIRD!))).toEqual(NOBODY);
    expect(yes((standing) => mayReleaseAgency(outsider(standing), view(), OTHER!))).toEqual(NOBODY);
    expect(yes((standing) => mayReleaseAgency(outsider(standing), view(), THIRD!))).toEqual(NOBODY);
  });

  it('the leading agency stays', () => {
    expect(yes((standing) => mayReleaseAgency(leading(standing), view(), LEAD!))).toEqual(NOBODY);
    expect(yes((standing) => mayReleaseAgency(other(standing), view(), LEAD!))).toEqual(NOBODY);
  });
});
