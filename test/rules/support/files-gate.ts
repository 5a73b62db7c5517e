import type { Gate } from './people-gate.js';

/** The gate of files that messages carry. */
export const FILES_GATE: Record<string, Gate> = {
  'file_room(text, bigint, bigint, bigint)': {
    calls: 'app',
    checks: "answers about the context's person, and nothing of a stream that they do not read",
  },
  'keep_file(uuid, text, text, text, bigint, bigint, bytea, text, text, integer, integer, text, bigint, bigint)': {
    calls: 'app',
    checks: "the context's person is a member of the stream, which takes posts; notes it as theirs",
  },
  'attach_files(text, uuid, uuid[], bigint)': {
    calls: 'gate',
    checks: 'nobody; only functions that checked their actor call it',
  },
  'bring_files(uuid, uuid[])': {
    calls: 'app',
    checks:
      "the context's person is a member of the part, in which nothing was said yet; takes up what they put up themselves for it or its case",
  },
  'attach_paper(uuid, uuid)': {
    calls: 'app',
    checks:
      "the context's person is a member of the stream on which the paper is named, and takes part in meetings, by the table of standings; takes up what they put up themselves for that stream",
  },
  'let_paper_go(uuid, uuid)': {
    calls: 'app',
    checks:
      "the context's person is a member of the meeting and takes part in meetings, by the table of standings; nobody was called to it, and its record says that the paper is gone; files of streams that they read, and that stand in no other meeting",
  },
  'detach_files(text, bigint)': {
    calls: 'gate',
    checks: 'nobody; only functions that checked their actor call it',
  },
  'files_to_remove(integer)': { calls: 'app', checks: 'the system; answers names of chance in the store' },
  'files_removed(uuid[])': { calls: 'app', checks: 'the system; forgets what is gone' },
  'store_keys_known(text[])': { calls: 'app', checks: 'the system; answers which of the names given it knows' },
};
