/**
 * Every refusal there is: its code (stable, for programs), its HTTP status and its sentence (for people: what happened
 * and what to do). HTTP and socket answer the same object. docs/errors.md is held against this table by a test.
 */
export const REFUSALS = {
  invalid_input: { status: 400, sentence: 'Something in what was sent is not as it should be. The fields say what.' },
  not_signed_in: { status: 401, sentence: 'You are not signed in, or your session has ended. Sign in and try again.' },
  wrong_credentials: {
    status: 401,
    sentence: 'Address and password, or the code, do not fit. Try again, or ask for a link to set a new password.',
  },
  sign_in_again: { status: 401, sentence: 'This sign-in took too long or was tried too often. Begin again.' },
  forbidden: { status: 403, sentence: 'Your role does not allow this here. Ask the agency that leads the case.' },
  not_confirmed: { status: 403, sentence: 'Confirm that it is you, then try again.' },
  foreign_origin: { status: 403, sentence: 'This request came from another site and was not carried out.' },
  not_found: { status: 404, sentence: 'There is nothing here that you may see.' },
  link_over: {
    status: 410,
    sentence: 'This link was used, replaced, or is too old. Ask for a new one.',
  },
  illegal_move: {
    status: 409,
    sentence: 'This is no longer possible, because something changed before. Look at it again.',
  },
  anonymous: {
    status: 409,
    sentence: 'This person asked to be anonymous. Who they are is not kept here.',
  },
  not_in_chair: {
    status: 409,
    sentence: 'You are not in the chair of this meeting, or no longer. The meeting shows who is.',
  },
  command_id_reused: { status: 409, sentence: 'This was sent before as something else. Send it again under a new id.' },
  too_large: { status: 413, sentence: 'This is too long to be sent at once. Shorten it or send it in parts.' },
  too_fast: { status: 429, sentence: 'That was too much at once. Wait a moment, then try again.' },
  failed: { status: 500, sentence: 'Something went wrong on our side. Nothing was changed. Try again.' },
  busy: {
    status: 503,
    sentence: 'The server is busy or cannot reach its database. Nothing is lost. Try again in a moment.',
  },
} as const satisfies Record<string, { status: number; sentence: string }>;

export type RefusalCode = keyof typeof REFUSALS;

/** What a refused request answers, on HTTP as the body and on the socket as the acknowledgement. */
export interface RefusalAnswer {
  error: {
    code: RefusalCode;
    status: number;
    sentence: string;
    /** For `invalid_input`: the name of each wrong field, and what is wrong with it. */
    fields?: Record<string, string[]>;
    /** For `busy`: after so many seconds it may be asked again, better a random while later than at once. */
    retryAfter?: number;
  };
}

/** After how many seconds what was `busy` may be asked again, where nobody knows better. */
const BUSY_SECONDS = 2;

/** A refusal on its way to whoever asked. Thrown by commands, permissions and doors; everything else that is thrown is a defect. */
export class Refusal extends Error {
  readonly code: RefusalCode;
  readonly fields: Record<string, string[]> | undefined;
  /** Seconds; of `busy` alone. */
  readonly retryAfter: number | undefined;

  constructor(code: RefusalCode, fields?: Record<string, string[]>, retryAfter?: number) {
    super(REFUSALS[code].sentence);
    this.name = 'Refusal';
    this.code = code;
    this.fields = fields;
    this.retryAfter = code === 'busy' ? (retryAfter ?? BUSY_SECONDS) : undefined;
  }

  /** The answer as it goes over the wire. */
  answer(): RefusalAnswer {
    const { status, sentence } = REFUSALS[this.code];
    const { fields, retryAfter } = this;
    return {
      error: { code: this.code, status, sentence, ...(fields && { fields }), ...(retryAfter && { retryAfter }) },
    };
  }
}
