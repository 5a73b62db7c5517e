import { LinkifyIt } from 'linkify-it';
import { memo } from 'react';
import styles from './log.module.css';

/** Only addresses that say what they are, and plain e-mail addresses; nothing is guessed, nothing else can be opened. */
const links = new LinkifyIt({ fuzzyLink: false, fuzzyEmail: true, fuzzyIP: false }).add('ftp:', null).add('//', null);
const SAFE = /^(https?|mailto):/i;

/** What somebody wrote, as they wrote it: lines kept, addresses made clickable. */
export const WordsWithLinks = memo(function WordsWithLinks({ words }: { words: string }) {
  const found = links.match(words)?.filter((link) => SAFE.test(link.url)) ?? [];
  let from = 0;
  const parts = found.flatMap((link) => {
    const plain = words.slice(from, link.index);
    from = link.lastIndex;
    return [
      plain,
      <a key={link.index} href={link.url} target="_blank" rel="noopener noreferrer">
        {link.raw}
      </a>,
    ];
  });
  return (
    <p className={styles.words} dir="auto">
      {parts}
      {words.slice(from)}
    </p>
  );
});
