import { Body, Controller, HttpCode, Inject, Post } from '@nestjs/common';
import { searchMessages } from '#libs/cases';
import { FindMessages, lookOf, Refusal, type SearchAnswer } from '#libs/domain';
import { parseInput } from '#libs/inputs';
import { KERNEL, type Kernel } from '#libs/kernel';
import type { SignedIn } from '#libs/people';
import { looking } from '#libs/person-file';
import { TokenBucket } from '../live/token-bucket.js';
import { Me } from './session.guard.js';

/** Thirty searches a minute that one person may ask for on a node, and thirty at once: the bucket counts half minutes as its seconds. */
const SEARCHES = 15;
const SPAN = 30;
/** More people than ever sit at the tables of one node: then all are forgotten, which costs nobody anything. */
const KNOWN_MAX = 10_000;

/**
 * Looks for messages. It is a POST: what people look for stands in no address. In the log of who opened files stands that they looked, and of what
 * they looked for a hash under the installation's key.
 */
@Controller('api/search')
export class SearchController {
  private readonly searches = new Map<string, TokenBucket>();

  constructor(@Inject(KERNEL) private readonly kernel: Kernel) {}

  @Post()
  @HttpCode(200)
  async search(@Me() me: SignedIn, @Body() body: unknown): Promise<SearchAnswer> {
    if (!this.take(me.actor.personId)) throw new Refusal('too_fast');
    const sought = parseInput(FindMessages, body);
    const look = { kind: 'search', sought: lookOf(sought), caseId: sought.caseId ?? null } as const;
    return looking(
      this.kernel,
      me.actor,
      look,
      (db) => searchMessages(db, sought),
      ({ found }) => found.length,
    );
  }

  private take(personId: string, now = performance.now()): boolean {
    if (this.searches.size >= KNOWN_MAX) this.searches.clear();
    const bucket = this.searches.get(personId) ?? new TokenBucket(SEARCHES, now / SPAN);
    this.searches.set(personId, bucket);
    return bucket.take(now / SPAN);
  }
}
