import { channelStream, PostMessage } from '#libs/domain';
import { definePost } from '#libs/kernel';
import { loadFileRefs } from '../file.queries.js';
import { mentionsOf } from '../mentions.js';

/**
 * Says something in a case or in a part of it. The database checks that the speaker is a member, that the case is open, and
 * that answer, mentions and files are what they may be.
 */
export const postMessage = definePost({
  name: 'message.post',
  input: PostMessage,
  stream: channelStream,
  words: ({ words }) => words,
  data: (input, read) => {
    const { replyTo, mentions, files } = input;
    const said = { ...(replyTo === undefined ? {} : { replyTo }), ...mentionsOf(mentions) };
    if (!files?.length) return said;
    return read(async (db) => ({ ...said, files: await loadFileRefs(db, files, channelStream(input)) }));
  },
});
