import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import { APP_GUARD } from '@nestjs/core';
import type { ClientMessages } from '#libs/domain';
import type { Kernel } from '#libs/kernel';
import { SessionGuard } from '../../../apps/api/src/http/session.guard.js';
import type { Following } from '../../../apps/api/src/live/following.js';
import { whatIsAsked } from '../../../apps/api/src/live/what-is-asked.js';
import { API_MODULE, ROUTES } from '../../support/routes.js';
import { occurrences, sources, withoutComments } from '../support/sources.js';

/** Routes that are open to whoever is not signed in, and why. */
const OPEN: Record<string, string> = {
  'GET /api/me': 'says that nobody is signed in, and what the door offers',
  'POST /api/sign-out': 'ends only the session whose secret it carries',
  'POST /api/sign-in': 'the way in: address and password; an unknown address is answered like a wrong password',
  'POST /api/sign-in/passkey-options': 'the way in: a question for an authenticator, the same for everybody',
  'POST /api/sign-in/passkey': 'the way in: by the answer to that question',
  'POST /api/sign-in/second-factor': 'goes on with the entry whose secret it carries; five tries',
  'POST /api/sign-in/second-factor/passkey-options': 'goes on with the entry whose secret it carries',
  'POST /api/sign-in/second-factor/passkey': 'goes on with the entry whose secret it carries; five tries',
  'POST /api/sign-in/enrol/totp': 'goes on with the entry whose secret it carries',
  'POST /api/sign-in/enrol/totp/confirm': 'goes on with the entry whose secret it carries; five tries',
  'POST /api/sign-in/enrol/passkey-options': 'goes on with the entry whose secret it carries',
  'POST /api/sign-in/enrol/passkey': 'goes on with the entry whose secret it carries; five tries',
  'GET /api/sign-in/single-sign-on/:agencyId': "the way in: sends the browser to the agency's provider",
  'GET /api/sign-in/single-sign-on/callback': 'the way back, for the entry that went there',
  'POST /api/invitation/open': 'for whoever holds the secret of a link',
  'POST /api/invitation/passkey-options': 'for whoever holds the secret of a link',
  'POST /api/invitation/accept': 'for whoever holds the secret of a link, once',
  'POST /api/recovery': 'sends a letter to the address at most; answers everybody alike',
  'POST /api/recovery/open': 'for whoever holds the secret of a link',
  'POST /api/recovery/password': 'for whoever holds the secret of a link, once',
  'POST /api/address/confirm': 'for whoever holds the secret of a link, once; on whatever device the letter is read',
  'POST /api/answer': 'for whoever holds the secret in a letter, once, with the rights of its reader now',
  'POST /api/answer/open':
    'for whoever holds the secret in a letter; says which answers there are, and of what nothing',
  'POST /api/answer/undo': 'for whoever holds the secret in a letter, once, for a day after it answered',
  'POST /api/reply':
    'for whoever holds the secret in a letter that calls to a meeting, once, with the rights of its reader now',
  'POST /api/reply/open':
    'for whoever holds the secret in a letter that calls to a meeting; says when it is and who may come in their place, and of what it is about nothing',
  'POST /api/reply/undo': 'for whoever holds the secret in such a letter, for a day after it answered',
  'POST /api/guest/open':
    'for whoever holds the link of somebody who was asked to come to a meeting; says when their items are expected, until it is over',
  'GET /feeds/actions/:file':
    'for whoever holds the address of a feed; says when something is due, and not what or for whom',
  'POST /api/bounces':
    'for the mail server that says a secret of the operator; elsewhere, and without it, it is not there',
  'POST /api/first-use/open': 'for whoever holds the link that was printed, while there is no table',
  'POST /api/first-use': 'for whoever holds the link that was printed, once',
  'GET /api/demonstration/people': 'the door of a demonstration; elsewhere it is not there',
  'POST /api/demonstration/sign-in': 'the door of a demonstration; elsewhere it is not there',
  'GET /health/live': 'says nothing but that the process runs',
  'GET /health/ready': 'says nothing but that the database answers',
  'GET /metrics': 'figures, to this machine only',
};

/** Routes that need a session. A new one is written down here. */
const CLOSED = [
  'DELETE /api/absences/:absenceId',
  'DELETE /api/account/browsers/:mark',
  'DELETE /api/account/feed',
  'DELETE /api/account/passkeys/:passkeyId',
  'DELETE /api/account/sessions',
  'DELETE /api/account/sessions/:sessionId',
  'DELETE /api/account/totp',
  'DELETE /api/agencies/:agencyId/single-sign-on',
  'DELETE /api/agencies/:agencyId/webhook',
  'DELETE /api/cases/:caseId/identity',
  'DELETE /api/cases/:caseId/uic',
  'DELETE /api/cases/:id/agencies/:agencyId',
  'DELETE /api/cases/:id/messages/:seq',
  'DELETE /api/cases/:id/messages/:seq/pin',
  'DELETE /api/cases/:id/messages/:seq/signs/:sign',
  'DELETE /api/invitations/:invitationId',
  'DELETE /api/parts/:id/agencies/:agencyId',
  'DELETE /api/parts/:id/messages/:seq',
  'DELETE /api/parts/:id/messages/:seq/pin',
  'DELETE /api/parts/:id/messages/:seq/signs/:sign',
  'GET /api/access',
  'GET /api/access/chain',
  'GET /api/access/looks',
  'GET /api/account',
  'GET /api/account/feed',
  'GET /api/account/told',
  'GET /api/account/ways',
  'GET /api/account/wishes',
  'GET /api/actions',
  'GET /api/actions/:actionId',
  'GET /api/actions/arising',
  'GET /api/actions/export',
  'GET /api/agencies/:agencyId/single-sign-on',
  'GET /api/agencies/:agencyId/webhook',
  'GET /api/board',
  'GET /api/board/here',
  'GET /api/calendar',
  'GET /api/cards/asks',
  'GET /api/cards/shown/:showingId',
  'GET /api/cases',
  'GET /api/cases/:caseId/disclosures',
  'GET /api/cases/:caseId/glass',
  'GET /api/cases/:caseId/identity',
  'GET /api/cases/:caseId/parts',
  'GET /api/cases/:caseId/referrals',
  'GET /api/cases/:caseId/shares',
  'GET /api/cases/:id',
  'GET /api/cases/:id/events',
  'GET /api/files/:id',
  'GET /api/files/:id/preview',
  'GET /api/glass',
  'GET /api/glass/tries',
  'GET /api/hand-back',
  'GET /api/invitations',
  'GET /api/ladders',
  'GET /api/meetings',
  'GET /api/meetings/:meetingId',
  'GET /api/meetings/:meetingId/calling',
  'GET /api/meetings/:meetingId/closing',
  'GET /api/meetings/:meetingId/items/:lineageId/readers',
  'GET /api/parts/:id',
  'GET /api/parts/:id/events',
  'GET /api/reading',
  'GET /api/referrals',
  'GET /api/referrals/:referralId',
  'GET /api/series/:seriesId',
  'GET /api/series/:seriesId/decisions',
  'GET /api/shares',
  'GET /api/shares/:shareId',
  'GET /api/tallies',
  'GET /api/task-force',
  'GET /api/task-force/reminders',
  'PATCH /api/agencies/:agencyId',
  'PATCH /api/cases/:id/messages/:seq',
  'PATCH /api/parts/:id/messages/:seq',
  'PATCH /api/task-force',
  'POST /api/absences/:absenceId/seen',
  'POST /api/account/address',
  'POST /api/account/browsers',
  'POST /api/account/confirm',
  'POST /api/account/confirm/passkey-options',
  'POST /api/account/name',
  'POST /api/account/passkey-options',
  'POST /api/account/passkeys',
  'POST /api/account/password',
  'POST /api/account/recovery-codes',
  'POST /api/account/seat',
  'POST /api/account/single-sign-on',
  'POST /api/account/totp',
  'POST /api/account/totp/confirm',
  'POST /api/account/ways/tries',
  'POST /api/agencies',
  'POST /api/cards/shown',
  'POST /api/cases',
  'POST /api/cases/:caseId/anonymity',
  'POST /api/cases/:caseId/asks/:askId/decline',
  'POST /api/cases/:caseId/card',
  'POST /api/cases/:caseId/close',
  'POST /api/cases/:caseId/file',
  'POST /api/cases/:caseId/file/read',
  'POST /api/cases/:caseId/identity/read',
  'POST /api/cases/:caseId/needs',
  'POST /api/cases/:caseId/needs/:needId/move',
  'POST /api/cases/:caseId/parts',
  'POST /api/cases/:caseId/referrals',
  'POST /api/cases/:caseId/shares',
  'POST /api/cases/:fromCaseId/return',
  'POST /api/cases/:id/actions',
  'POST /api/cases/:id/actions/:actionId/:verb',
  'POST /api/cases/:id/agencies',
  'POST /api/cases/:id/messages',
  'POST /api/cases/:id/proposals',
  'POST /api/cases/:id/reading',
  'POST /api/glass',
  'POST /api/glass/:glassId/read',
  'POST /api/glass/:glassId/review',
  'POST /api/invitation/join',
  'POST /api/invitations',
  'POST /api/invitations/:invitationId/link',
  'POST /api/invitations/:invitationId/renew',
  'POST /api/items/:id/actions/:actionId/:verb',
  'POST /api/ladders/:name/reset',
  'POST /api/meetings/:id/actions/:actionId/:verb',
  'POST /api/meetings/:meetingId/:thing/:verb',
  'POST /api/meetings/:meetingId/guests/:guestId/link',
  'POST /api/parts/:id/actions',
  'POST /api/parts/:id/actions/:actionId/:verb',
  'POST /api/parts/:id/agencies',
  'POST /api/parts/:id/messages',
  'POST /api/parts/:id/proposals',
  'POST /api/parts/:id/reading',
  'POST /api/people/:personId/disable',
  'POST /api/people/:personId/enable',
  'POST /api/people/:personId/end-sessions',
  'POST /api/referrals/:referralId/:verb',
  'POST /api/reminders/preview',
  'POST /api/search',
  'POST /api/series',
  'POST /api/series/:seriesId/change',
  'POST /api/series/:seriesId/meetings',
  'POST /api/series/:seriesId/rota/skip',
  'POST /api/series/:seriesId/rota/swap',
  'POST /api/sessions/end',
  'POST /api/shares/:shareId/:verb',
  'POST /api/tallies',
  'PUT /api/absences/:absenceId',
  'PUT /api/account/feed',
  'PUT /api/account/quiet-hours',
  'PUT /api/account/wishes',
  'PUT /api/agencies/:agencyId/single-sign-on',
  'PUT /api/agencies/:agencyId/webhook',
  'PUT /api/calendar',
  'PUT /api/calendar/closings',
  'PUT /api/cases/:caseId/following',
  'PUT /api/cases/:caseId/identity',
  'PUT /api/cases/:caseId/uic',
  'PUT /api/cases/:id/messages/:seq/pin',
  'PUT /api/cases/:id/messages/:seq/signs/:sign',
  'PUT /api/files/:id',
  'PUT /api/ladders/:name',
  'PUT /api/parts/:id/messages/:seq/pin',
  'PUT /api/parts/:id/messages/:seq/signs/:sign',
  'PUT /api/people/:personId/standings',
];

/** Reads that a page of another site may cause, since they are GET: none of them changes anything but what a visit leaves behind. */
const GETS_THAT_WRITE = ['GET /api/sign-in/single-sign-on/:agencyId', 'GET /api/sign-in/single-sign-on/callback'];

/** What a socket may ask; held against the types that client and server share. */
const MESSAGES: Record<keyof ClientMessages, string> = {
  follow: "the reader's rights, when it begins and at every change of members",
  unfollow: 'of what this socket follows itself',
  command: "the command's own rule, in the corridor",
  range: "the reader's rights",
  ack: 'of what this socket follows itself',
  presence: 'of what this socket follows itself',
};

const named = (open: boolean): string[] =>
  ROUTES.filter((route) => route.open === open)
    .map(({ method, path }) => `${method} ${path}`)
    .sort();

describe('the doors', () => {
  it('are open only where it is written down', () => {
    expect(named(true)).toEqual(Object.keys(OPEN).sort());
  });

  it('are closed everywhere else, and every route is written down', () => {
    expect(named(false)).toEqual(CLOSED);
  });

  it('change nothing by GET, apart from the way to a provider and back, which holds an entry of its own', () => {
    const commands = sources(['apps/api/src/http'], /\.controller\.ts$/).flatMap(({ text }) =>
      text.split(/(?=^ {2}@)/m).filter((part) => /^ {2}@Get\(/.test(part) && /\brunner\.run\(/.test(part)),
    );
    expect(commands).toEqual([]);
    for (const name of GETS_THAT_WRITE) expect(OPEN).toHaveProperty([name]);
  });

  it('have the guard before all of them', () => {
    expect(API_MODULE.providers).toContainEqual({ provide: APP_GUARD, useClass: SessionGuard });
  });

  it('are all of this process: no controller stands beside the module, no route beside the controllers but the page', () => {
    const files = sources(['apps/api/src', 'apps/worker/src', 'libs'], /\.ts$/).filter(
      ({ name }) => !name.endsWith('.spec.ts'),
    );
    const controllers = occurrences(files, /^@Controller\(/).length;
    expect(controllers).toBe(API_MODULE.controllers?.length);
    const beside = occurrences(
      files,
      /\b(server|instance|fastify)\.(get|post|put|patch|delete|all|route)\(/,
      withoutComments,
    );
    expect(beside).toEqual([expect.stringMatching(/^apps\/api\/src\/http\/web-app\.ts:\d+: server\.get\('\/\*'/)]);
  });

  it('of the socket answer what is written down, by a rule of each', () => {
    const heard = Object.keys(whatIsAsked({} as Kernel, {} as Following));
    expect(heard.sort()).toEqual(Object.keys(MESSAGES).sort());
  });

  it('of the socket hear nothing beside the gateway', () => {
    const files = sources(['apps/api/src'], /\.ts$/).filter(({ name }) => !name.endsWith('.spec.ts'));
    // The one place that binds what a socket may ask.
    expect(occurrences(files, /\bsocket\.(on|once|onAny|use)\(/, withoutComments)).toEqual([
      expect.stringMatching(/^apps\/api\/src\/live\/live\.gateway\.ts:\d+: socket\.on\(message, /),
    ]);
  });
});
