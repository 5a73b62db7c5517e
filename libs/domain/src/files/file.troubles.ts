import { Refusal, type RefusalAnswer, type RefusalCode } from '../errors.js';

/** Why a file is not taken: the refusal that it is, and what is said of it in the field `file`. */
export const FILE_TROUBLES = {
  type: {
    code: 'invalid_input',
    says: 'is none of: JPEG, PNG, WebP or GIF picture, PDF, docx, xlsx, pptx, odt, ods, odp, plain text',
  },
  heic: { code: 'invalid_input', says: 'is a HEIC picture, as some telephones take them; save it as JPEG' },
  empty: { code: 'invalid_input', says: 'is empty' },
  text: { code: 'invalid_input', says: 'is text with markup or control characters, or not in UTF-8' },
  broken: { code: 'invalid_input', says: 'cannot be read to its end' },
  pixels: { code: 'invalid_input', says: 'is a picture of more than 50 million pixels; make it smaller' },
  macros: { code: 'invalid_input', says: 'holds macros; save it without them, or as PDF' },
  locked: { code: 'invalid_input', says: 'is locked with a password, so that nobody can look into it' },
  nested: { code: 'invalid_input', says: 'holds other files; take them out, or save it as PDF' },
  unpacked: { code: 'invalid_input', says: 'would unpack to more than it should' },
  active: { code: 'invalid_input', says: 'is a PDF that runs a script, starts a program or holds files' },
  infected: { code: 'invalid_input', says: 'was refused by the virus scanner' },
  size: { code: 'too_large', says: 'is larger than 20 MB' },
  day: { code: 'too_large', says: 'would be more than one person may send in a day' },
  total: { code: 'too_large', says: 'has no room: the files of this table are as many as they may be' },
  waiting: { code: 'too_fast', says: 'comes after many that hang on no message yet; send those first' },
  at_once: { code: 'too_fast', says: 'comes beside others of yours; wait until they have arrived' },
  scanner: { code: 'busy', says: 'could not be looked at by the virus scanner, and is not taken without' },
  no_room: { code: 'busy', says: 'cannot be kept at the moment: the store of files takes nothing' },
  late: { code: 'busy', says: 'did not arrive in time' },
} as const satisfies Record<string, { code: RefusalCode; says: string }>;
export type FileTrouble = keyof typeof FILE_TROUBLES;

/** The refusal of a file. */
export const refuseFile = (trouble: FileTrouble): Refusal =>
  new Refusal(FILE_TROUBLES[trouble].code, { file: [FILE_TROUBLES[trouble].says] });

/** Why a file was not taken, out of the answer; undefined where it was refused for another reason than itself. */
export function fileTroubleOf({ error }: RefusalAnswer): FileTrouble | undefined {
  const says = error.fields?.['file']?.[0];
  return (Object.keys(FILE_TROUBLES) as FileTrouble[]).find((trouble) => FILE_TROUBLES[trouble].says === says);
}
