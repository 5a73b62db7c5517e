import { Fragment, memo, type ReactNode, useMemo } from 'react';
import { type Block, type Inline, type Mention, parseMarkup } from '#libs/domain';
import type { Directory } from '../../live/directory.js';
import { useSession } from '../../live/hooks.js';
import { callsIn, type NamedCall } from './calls-in-words.js';
import styles from './words.module.css';

/** What somebody wrote: its lines kept, what stands out, lists, quotes, addresses that can be opened, and whom it calls. */
export const WordsMarked = memo(function WordsMarked({ words, mentions, directory }: WordsMarkedProps) {
  const { me } = useSession();
  const blocks = useMemo(() => parseMarkup(words), [words]);
  const calls = useMemo(
    () =>
      (mentions ?? []).flatMap((mention): NamedCall[] => {
        const name =
          'person' in mention ? directory.person(mention.person)?.name : directory.agency(mention.agency)?.name;
        const mine = 'person' in mention ? mention.person === me.personId : mention.agency === me.agencyId;
        return name ? [{ name, mine }] : [];
      }),
    [mentions, directory, me],
  );
  return (
    <div className={styles.words} dir="auto">
      {blocks.map((block, place) => (
        <OneBlock key={place} block={block} calls={calls} />
      ))}
    </div>
  );
});

interface WordsMarkedProps {
  words: string;
  mentions: readonly Mention[] | undefined;
  directory: Directory;
}

function OneBlock({ block, calls }: { block: Block; calls: readonly NamedCall[] }) {
  switch (block.kind) {
    case 'paragraph':
      return <p dir="auto">{drawn(block.of, calls)}</p>;
    case 'quote':
      return <blockquote dir="auto">{drawn(block.of, calls)}</blockquote>;
    case 'list':
      return (
        <ul>
          {block.items.map((item, place) => (
            <li key={place} dir="auto">
              {drawn(item, calls)}
            </li>
          ))}
        </ul>
      );
  }
}

const drawn = (inlines: readonly Inline[], calls: readonly NamedCall[]): ReactNode[] =>
  inlines.map((inline, place) => <Fragment key={place}>{drawnOne(inline, calls)}</Fragment>);

function drawnOne(inline: Inline, calls: readonly NamedCall[]): ReactNode {
  switch (inline.kind) {
    case 'strong':
      return <strong>{drawn(inline.of, calls)}</strong>;
    case 'emphasis':
      return <em>{drawn(inline.of, calls)}</em>;
    case 'link':
      return (
        <a href={inline.href} target="_blank" rel="noopener noreferrer nofollow">
          {inline.text}
        </a>
      );
    case 'text':
      return callsIn(inline.text, calls).map((piece, place) =>
        piece.mine === null ? (
          piece.text
        ) : (
          <span key={place} className={styles.call} data-mine={piece.mine || undefined}>
            {piece.text}
          </span>
        ),
      );
  }
}
