// Settings of the process, parsed once. Live mode refuses demo conveniences and sample secrets (trust.md T06, ASVS 13.3).
import { z } from 'zod';

import { cardMethods, methodNeedsEscrow, methodsNamed, paymentMethods, type PaymentMethod } from '#app/lib/law/payment-methods.ts';

const sampleSecret = 'demo-secret-that-live-mode-refuses-0123456789';
const sampleHookSecret = 'whsec_demo_secret_that_live_mode_refuses';

/** The demonstration moves no money: nobody holds any. */
const sampleEscrow = '시연 에스크로 회사(실제로는 없음)';

const text = z.string().trim();
const settings = z.object({
  APP_MODE: z.enum(['demo', 'live']).default('demo'),
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  APP_URL: z.url().optional(),
  DATABASE_URL: text.min(1),
  DATA_DIR: text.default('.data'),
  AUTH_SECRET: text.min(32).default(sampleSecret),
  STRIPE_SECRET_KEY: text.optional(),
  STRIPE_WEBHOOK_SECRET: text.default(sampleHookSecret),
  STRIPE_API_URL: z.url().optional(),
  /** Ways of paying; without it cards alone, in the demonstration all. */
  PAYMENT_METHODS: text.refine((list) => methodsNamed(list) !== null, `names of ${paymentMethods.join(', ')}`).optional(),
  /** Who holds the money of payments other than by card until the goods have come: the law's escrow. */
  ESCROW_AGENT: text.min(2).default(sampleEscrow),
  // At most what the reconciler counts on: see close-session.server.ts.
  STRIPE_TIMEOUT_MS: z.coerce.number().int().min(100).max(8_000).default(8_000),
  /** How long nobody asks a provider that is away, at first; then twice and four times as long. */
  STRIPE_REST_MS: z.coerce.number().int().min(0).max(60_000).default(5_000),
  SMTP_URL: z.url().optional(),
  MAIL_FROM: text.default('소공마켓 <no-reply@sogong.example>'),
  MEILI_URL: z.url().optional(),
  MEILI_KEY: text.optional(),
  MEILI_PREFIX: text.regex(/^[\w-]*$/u, 'letters, digits, - and _').default(''),
  MEILI_SEARCH_KEY: text.optional(),
  /** Most products that a process keeps in memory for searching (about 1 kB each); with more the database's statement answers, slower: use Meilisearch. */
  SEARCH_MEMORY_PRODUCTS: z.coerce.number().int().min(0).default(300_000),
  /** Delivery Tracker's "client id:client secret"; without it only the buyer, the maker and time know of deliveries. */
  TRACKER_DELIVERY_KEY: text.optional(),
  TRACKER_DELIVERY_URL: z.url().default('https://apis.tracker.delivery/graphql'),
  DATABASE_POOL: z.coerce.number().int().min(2).max(50).default(12),
  /** Whoever waits longer for a connection and a row together is told to come again (503 with Retry-After, trust.md T16). */
  DATABASE_LOCK_MS: z.coerce.number().int().min(100).default(2_500),
  HOLD_MINUTES: z.coerce.number().positive().default(10),
  RECONCILE_SECONDS: z.coerce.number().positive().default(15),
  AVIF_SECONDS: z.coerce.number().min(0).default(30),
  JOBS: z.enum(['on', 'off']).default('on'),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
  STAR_LABEL_KO: text.default('소공 스타'),
  STAR_LABEL_EN: text.default('Star Small Manufacturer'),
  MARKET_NAME: text.default('소공마켓(시연)'),
  MARKET_REPRESENTATIVE: text.default('홍소공'),
  MARKET_ADDRESS: text.default('04524 서울특별시 중구 세종대로 110, 4층 (태평로1가)'),
  MARKET_PHONE: text.default('070-0000-1234'),
  MARKET_EMAIL: text.default('help@sogong.example'),
  MARKET_BUSINESS_NUMBER: text.default('9998100015'),
  MARKET_MAIL_ORDER_NUMBER: text.default('제2026-서울중구-00001호'),
  MARKET_HOSTING: text.default('소공마켓 자체 서버'),
});

export type Env = Readonly<z.infer<typeof settings>>;

/** Parses and checks settings; throws one readable error naming every bad one. */
export function parseEnv(source: Record<string, string | undefined>): Env {
  const filled = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== undefined && value !== ''));
  const parsed = settings.safeParse(filled);
  if (!parsed.success) throw new Error(`settings: ${parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ')}`);
  const complaints = parsed.data.APP_MODE === 'live' ? liveComplaints(parsed.data) : [];
  if (complaints.length > 0) throw new Error(`settings for APP_MODE=live: ${complaints.join('; ')}`);
  return Object.freeze(parsed.data);
}

function liveComplaints(env: z.infer<typeof settings>): string[] {
  const complaints: string[] = [];
  if (env.APP_URL === undefined) complaints.push('APP_URL is missing');
  else if (!env.APP_URL.startsWith('https://')) complaints.push('APP_URL must be https');
  if (env.AUTH_SECRET === sampleSecret) complaints.push('AUTH_SECRET is the sample');
  if (env.STRIPE_SECRET_KEY === undefined) complaints.push('STRIPE_SECRET_KEY is missing (the sandbox is for demo mode)');
  if (env.STRIPE_WEBHOOK_SECRET === sampleHookSecret) complaints.push('STRIPE_WEBHOOK_SECRET is the sample');
  if (env.STRIPE_API_URL !== undefined) complaints.push('STRIPE_API_URL is for demo mode and tests');
  if (env.ESCROW_AGENT === sampleEscrow && methodsOf(env).some(methodNeedsEscrow))
    complaints.push('PAYMENT_METHODS names ways of paying that need escrow (전자상거래법 §24): ESCROW_AGENT is missing');
  if (env.SMTP_URL === undefined) complaints.push('SMTP_URL is missing (the development mailbox is for demo mode)');
  if (env.MARKET_NAME.includes('시연') || env.MARKET_EMAIL.endsWith('.example')) complaints.push('MARKET_* still describe the demonstration');
  return complaints;
}

const remembered: { env?: Env } = {};

/** The settings of this process. */
export function env(): Env {
  remembered.env ??= parseEnv(process.env);
  return remembered.env;
}

function methodsOf(env: Pick<Env, 'APP_MODE' | 'PAYMENT_METHODS'>): readonly PaymentMethod[] {
  return methodsNamed(env.PAYMENT_METHODS ?? '') ?? (env.APP_MODE === 'demo' ? paymentMethods : cardMethods);
}

/** The ways of paying that are offered. */
export function offeredMethods(): readonly PaymentMethod[] {
  return methodsOf(env());
}

/** Who gives escrow for what is offered; '' where only cards are taken. */
export function escrowAgent(): string {
  return offeredMethods().some(methodNeedsEscrow) ? env().ESCROW_AGENT : '';
}

/** Whether the demonstration's conveniences exist (payment sandbox, /dev pages, demo clock). */
export function isDemo(): boolean {
  return env().APP_MODE === 'demo';
}

/** Where the shop is reached from outside: never taken from a request (trust.md section 0). */
export function appUrl(): string {
  const settings = env();
  return (settings.APP_URL ?? `http://localhost:${settings.PORT}`).replace(/\/$/, '');
}
