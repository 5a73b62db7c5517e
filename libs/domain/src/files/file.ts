/** What a message may carry: a picture is shown where it hangs, a document is handed over to be opened elsewhere. */
export type FileKind = 'picture' | 'document';

/** What a file may be, by its content, and the ending of the name under which a document is handed over. */
export const FILE_TYPES = {
  'image/jpeg': { kind: 'picture', ending: 'jpg' },
  'image/png': { kind: 'picture', ending: 'png' },
  'image/webp': { kind: 'picture', ending: 'webp' },
  'application/pdf': { kind: 'document', ending: 'pdf' },
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': { kind: 'document', ending: 'docx' },
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': { kind: 'document', ending: 'xlsx' },
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': { kind: 'document', ending: 'pptx' },
  'application/vnd.oasis.opendocument.text': { kind: 'document', ending: 'odt' },
  'application/vnd.oasis.opendocument.spreadsheet': { kind: 'document', ending: 'ods' },
  'application/vnd.oasis.opendocument.presentation': { kind: 'document', ending: 'odp' },
  'text/plain': { kind: 'document', ending: 'txt' },
} as const satisfies Record<string, { kind: FileKind; ending: string }>;
export type FileType = keyof typeof FILE_TYPES;

/** The largest file, in bytes, as it is sent. */
export const FILE_MAX = 20 * 1024 * 1024;

/** A file as a message's event names it. The name that it had somewhere is kept nowhere. */
export interface FileRef {
  id: string;
  kind: FileKind;
  type: FileType;
  /** How large it is when it is fetched. */
  bytes: number;
  /** Of pictures, in pixels. */
  width?: number;
  height?: number;
}
