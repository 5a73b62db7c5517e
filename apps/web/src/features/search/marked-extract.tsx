import type { ReactNode } from 'react';
import type { Extract } from '#libs/domain';

/** A piece of a message with what was looked for marked in it. */
export function MarkedExtract({ extract: { words, marks, cutBefore, cutAfter } }: { extract: Extract }) {
  const pieces: ReactNode[] = [];
  let at = 0;
  for (const [start, end] of marks) {
    pieces.push(words.slice(at, start), <mark key={start}>{words.slice(start, end)}</mark>);
    at = end;
  }
  return (
    <>
      {cutBefore && '… '}
      {pieces}
      {words.slice(at)}
      {cutAfter && ' …'}
    </>
  );
}
