// What the sandbox is told from outside, the clock among it, and the faults that tests and chaos ask for.
import type { Pool } from 'pg';
import type { Claim } from './pending.server.ts';

/** Where a fault may strike: an API request, a post to the hosted page, or an event about to be sent. */
export type FaultPoint =
  | { at: 'request'; method: string; path: string; idempotencyKey: string | null }
  | { at: 'page'; sessionId: string }
  | { at: 'event'; eventId: string; type: string };

/**
 * What goes wrong. For requests and pages: `cut` breaks the connection, `error` answers 500, before or after the effect; an error that
 * is `saved` becomes the answer of the idempotency key, as Stripe does with its own 500s; `limit` answers 429; `delay` waits first.
 * For events: `repeat` delivers so many copies, `postpone` delivers later (and so in another order).
 */
export type Fault =
  | { do: 'cut'; when: 'before' | 'after' }
  | { do: 'error'; when: 'before' | 'after' | 'saved' }
  | { do: 'limit' }
  | { do: 'delay'; ms: number }
  | { do: 'repeat'; copies: number }
  | { do: 'postpone'; ms: number };

export type Faults = (point: FaultPoint) => Fault | null;

export type SandboxOptions = {
  pool: Pool;
  /** the shop's webhook; a function where the port is known later */
  webhookUrl: string | (() => string);
  webhookSecret: string;
  /** the origin (and prefix) under which the hosted page is reached: `${publicBase()}/sandbox/pay/:sessionId` */
  publicBase: () => string;
  /** which types of events the webhook asked for (default all); others can be read but are not sent */
  sends?: (type: string) => boolean;
  now?: () => Date;
  faults?: Faults;
  /** the only key that is let in; without it any `sk_test_…` is, so the API must not be reachable from outside */
  secretKey?: string;
  /** shown on the hosted page unless the session has branding_settings[display_name] */
  merchantName?: string;
  /** address of a stylesheet on the page's own origin that brings the fonts; without it the page takes what the machine has */
  fontStyles?: string | null;
  /** accounts that transfers may go to; Stripe knows no others either */
  connectedAccounts?: readonly string[];
  /** how long processing payments and slow refunds take (default 5 s) */
  settleAfterMs?: number;
  /** how long it takes until a charge's money can be paid out (default 2 days) */
  fundsAfterMs?: number;
  /** Stripe's fee on a charge in basis points, rounded down (default 0) */
  feeBasisPoints?: number;
  /** what Stripe keeps for a dispute, in won (default 0); it is not given back */
  disputeFee?: number;
  /** the platform's own bank account: payouts arrive, or fail (default pays) */
  bankAccount?: 'pays' | 'fails';
  /** deliveries sent at once (default 4) */
  deliveryConcurrency?: number;
  /** told about bugs and outages of the sandbox itself */
  report?: (error: unknown) => void;
};

/** So long nobody else sends what a process has taken to send; a claim that is older belongs to one that died. */
export const LEASE_MS = 30_000;

/** Who sends this process's own events. */
export type Outbox = {
  /** whether it sends them now; otherwise they wait in the database */
  takes: () => boolean;
  /** sends what has been committed, without being waited for */
  post: (claims: readonly Claim[]) => void;
};

export type Told = Required<Omit<SandboxOptions, 'webhookUrl' | 'secretKey'>> & {
  webhookUrl: () => string;
  secretKey: string | null;
};

export type Settings = Told & { outbox: Outbox };

/** Fills in the defaults. Throws if the webhook secret is blank: a sandbox must not teach unsigned webhooks. */
export function settingsOf(options: SandboxOptions): Told {
  if (options.webhookSecret.trim() === '') throw new Error('the sandbox needs a webhook secret');
  const { webhookUrl } = options;
  return {
    pool: options.pool,
    webhookUrl: typeof webhookUrl === 'string' ? () => webhookUrl : webhookUrl,
    webhookSecret: options.webhookSecret,
    publicBase: options.publicBase,
    sends: options.sends ?? (() => true),
    now: options.now ?? (() => new Date()),
    faults: options.faults ?? (() => null),
    secretKey: options.secretKey ?? null,
    merchantName: options.merchantName ?? '소공마켓',
    fontStyles: options.fontStyles ?? null,
    connectedAccounts: options.connectedAccounts ?? [],
    ...moneySettings(options),
    bankAccount: options.bankAccount ?? 'pays',
    deliveryConcurrency: options.deliveryConcurrency ?? 4,
    report: options.report ?? ((error) => process.stderr.write(`stripe sandbox: ${String(error)}\n`)),
  };
}

function moneySettings({ settleAfterMs = 5_000, fundsAfterMs = 2 * 86_400_000, feeBasisPoints = 0, disputeFee = 0 }: SandboxOptions) {
  return { settleAfterMs, fundsAfterMs, feeBasisPoints, disputeFee };
}

/** Thrown by `handle` and `page` where the connection shall break; the HTTP server destroys the socket. */
export class ConnectionCut extends Error {
  override readonly name = 'ConnectionCut';
}
