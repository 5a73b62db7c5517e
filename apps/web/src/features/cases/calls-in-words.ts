/** Somebody, or an agency, that a message calls. */
export interface NamedCall {
  name: string;
  /** It is oneself, or one's own agency. */
  mine: boolean;
}

/** A piece of text: a call, or (with `mine` null) what lies between. */
export interface CallPiece {
  text: string;
  mine: boolean | null;
}

const LETTER = /^[\p{L}\p{N}]/u;

/** Cuts a text where `@` and one of the names stand; of names that begin alike the longest counts. */
export function callsIn(text: string, calls: readonly NamedCall[]): CallPiece[] {
  if (calls.length === 0) return [{ text, mine: null }];
  const longest = [...calls].sort((a, b) => b.name.length - a.name.length);
  const pieces: CallPiece[] = [];
  let from = 0;
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    const call = longest.find(
      ({ name }) => text.startsWith(name, at + 1) && !LETTER.test(text.slice(at + 1 + name.length)),
    );
    if (!call) continue;
    if (at > from) pieces.push({ text: text.slice(from, at), mine: null });
    from = at + 1 + call.name.length;
    pieces.push({ text: text.slice(at, from), mine: call.mine });
  }
  if (from < text.length) pieces.push({ text: text.slice(from), mine: null });
  return pieces;
}
