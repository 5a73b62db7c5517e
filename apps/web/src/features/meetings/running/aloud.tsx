import { useChairHere } from './use-chair-here.js';
import { useSaidAloud } from './use-said-aloud.js';

/** What goes on without being seen: what is said to those who listen, and the sign that whoever leads is there. */
export function Aloud() {
  useSaidAloud();
  useChairHere();
  return null;
}
