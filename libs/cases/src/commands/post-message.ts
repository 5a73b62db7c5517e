import { caseStream, PostMessage } from '#libs/domain';
import { definePost } from '#libs/kernel';

/** Says something in a case. The database checks that the speaker is a member and that the case is open. */
export const postMessage = definePost({
  name: 'message.post',
  input: PostMessage,
  stream: ({ caseId }) => caseStream(caseId),
  words: ({ words }) => words,
});
