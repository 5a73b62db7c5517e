import { IsIn, IsOptional, IsUrl, Matches, MaxLength } from 'class-validator';
import { IsId } from '../id.js';
import { TRIED_WAYS, type TriedWay } from './ways.view.js';

const ADDRESS_MAX = 1000;
const WEB = { protocols: ['https', 'http'], require_protocol: true, require_tld: false, disallow_auth: true };

/** Turns on that this browser is told, by what its push service made for it (a `PushSubscription`). */
export class AddPush {
  /** Where the push service is reached for this one browser. A secret: whoever has it may write to the browser. */
  @IsUrl(WEB)
  @MaxLength(ADDRESS_MAX)
  endpoint: string;

  /** The browser's public key, base64url: a point of P-256. */
  @Matches(/^B[\w-]{86}$/, { message: 'p256dh must be 65 bytes as base64url' })
  p256dh: string;

  /** A secret of the browser, base64url. */
  @Matches(/^[\w-]{22}$/, { message: 'auth must be 16 bytes as base64url' })
  auth: string;
}

/** Turns a browser of one's own off again. */
export class RemovePush {
  /** SHA-256 of its endpoint, base64url: as the list of one's browsers has it. */
  @Matches(/^[\w-]{43}$/, { message: 'mark must be 32 bytes as base64url' })
  mark: string;
}

/** Where an agency's own system is told. Each time it is set there is a new secret. */
export class SetWebhook {
  @IsId()
  agencyId: string;

  @IsUrl(WEB)
  @MaxLength(ADDRESS_MAX)
  address: string;
}

export class RemoveWebhook {
  @IsId()
  agencyId: string;
}

/** Tries one way. With `webhook` the system of the agency. */
export class TryWay {
  @IsIn(TRIED_WAYS)
  channel: TriedWay;

  /** Of `webhook` alone. */
  @IsOptional()
  @IsId()
  agencyId?: string;
}
