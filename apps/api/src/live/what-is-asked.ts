import { type ClientMessages, parseStream, Refusal, type StreamName } from '#libs/domain';
import { type Kernel, parsePlace, parseWhole, readPage } from '#libs/kernel';
import { COMMANDS } from '../commands.js';
import type { Following } from './following.js';
import type { LiveSocket } from './live-socket.js';
import { isFull } from './waiting-bytes.js';

/** Does what a socket asks and answers it, or throws a refusal. */
export type Asked = (socket: LiveSocket, request: unknown) => unknown;

/** What a socket may ask, by the name of the message. */
export const whatIsAsked = (kernel: Kernel, following: Following): Record<keyof ClientMessages, Asked> => ({
  follow: (socket, request) => {
    refuseFull(socket);
    const { stream, epoch, after } = asObject(request, ['stream', 'epoch', 'after']);
    const place = parsePlace({ after });
    return following.follow(socket, streamName(stream), { after: place.after, epoch: wholeOrNothing(epoch) });
  },
  unfollow: (socket, request) => following.unfollow(socket, streamName(asObject(request, ['stream']).stream)),
  command: (socket, request) => {
    const { id, name, input } = asObject(request, ['id', 'name', 'input']);
    const command = typeof name === 'string' ? COMMANDS.get(name) : undefined;
    if (!command) throw new Refusal('invalid_input', { name: ['is no command'] });
    socket.data.used = true;
    return kernel.runner.run(command, socket.data.signedIn.actor, id, input);
  },
  range: (socket, request) => {
    refuseFull(socket);
    const { stream, after, before, limit } = asObject(request, ['stream', 'after', 'before', 'limit']);
    const name = streamName(stream);
    const place = parsePlace({ after, before, limit });
    return kernel.unitOfWork.read(socket.data.signedIn.actor, (db) => readPage(db, name, place));
  },
  ack: (socket, request) => {
    const { stream, seq } = asObject(request, ['stream', 'seq']);
    following.applied(socket, streamName(stream), parseWhole('seq', seq));
    return {};
  },
  presence: (socket, request) => {
    const { stream, typing } = asObject(request, ['stream', 'typing']);
    following.typing(socket, streamName(stream), typing === true);
    return {};
  },
});

/** Nothing is read for whoever does not read what they were given before: it would only wait with the rest. */
function refuseFull(socket: LiveSocket): void {
  if (isFull(socket)) throw new Refusal('busy');
}

/** What a message must be: an object with these keys and no others. */
function asObject<Key extends string>(request: unknown, keys: readonly Key[]): Partial<Record<Key, unknown>> {
  if (typeof request !== 'object' || request === null || Array.isArray(request))
    throw new Refusal('invalid_input', { message: ['must be an object'] });
  const unknown = Object.keys(request).filter((key) => !keys.includes(key as Key));
  if (unknown.length)
    throw new Refusal('invalid_input', Object.fromEntries(unknown.map((key) => [key, ['is not known here']])));
  return request;
}

/** A stream's name from outside; what is no name gets the answer of what does not exist. */
function streamName(given: unknown): StreamName {
  if (!parseStream(given)) throw new Refusal('not_found');
  return given as StreamName;
}

const wholeOrNothing = (given: unknown): number | undefined => {
  if (given === undefined || Number.isSafeInteger(given)) return given as number | undefined;
  throw new Refusal('invalid_input', { epoch: ['must be a whole number'] });
};
