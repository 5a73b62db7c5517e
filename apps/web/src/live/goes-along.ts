import type { PostMessage } from '#libs/domain';

/** What goes along with the words of a message: whom it calls, and the ids of the files that hang on it. */
type Along = Pick<PostMessage, 'mentions' | 'files'>;

/** Of a message what goes along with its words, where there is any: an input never carries an empty list. */
export const goesAlong = ({ mentions, files }: Along): Along => ({
  ...(mentions?.length ? { mentions } : {}),
  ...(files?.length ? { files } : {}),
});
