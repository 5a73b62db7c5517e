/** Which server is spoken to, and as whom. In a browser neither is needed: it knows its page's origin and keeps the cookie. */
export interface Place {
  /** As in `https://baraza.example.org`. */
  origin?: string;
  /** The Cookie header of a session, as `signIn` answers it. */
  cookie?: string;
}
