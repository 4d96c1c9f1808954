// A stand-in for Stripe where no key is set: demo mode and tests. Same SDK, same wire, state in the database, no money.
import { judgeAccount } from './accounts.server.ts';
import { answerApi } from './api.server.ts';
import { deliverDue } from './deliveries.server.ts';
import { finishProcessing, runDue } from './due.server.ts';
import { forgetOldKeys } from './idempotency.server.ts';
import { answerPage } from './page.server.ts';
import { createSchema, inTx } from './schema.server.ts';
import { settingsOf, type SandboxOptions, type Settings } from './settings.ts';
import { startWork } from './work.server.ts';

const LOOK_EVERY_MS = 250;

export type Sandbox = {
  /** the API: requests to /v1/… */
  handle: (request: Request) => Promise<Response>;
  /** the hosted page: GET and POST of …/sandbox/pay/:sessionId */
  page: (request: Request) => Promise<Response>;
  /** sends the events that are due, each once */
  deliverDue: () => Promise<void>;
  /** ends processing payments and slow refunds now instead of a few seconds later; answers how many */
  finishProcessing: () => Promise<number>;
  /** what Stripe's check of a connected account says: whether it can take money */
  judgeAccount: (accountId: string, takesMoney: boolean) => Promise<void>;
  /** looks after expiries and deliveries in the background until `stop` */
  start: () => Promise<void>;
  stop: () => Promise<void>;
};

/**
 * The sandbox on a pool of its own or the shop's; it makes its schema `stripe_sandbox` at the first use. Several processes may share
 * the database. Nothing is sent in the background before `start`.
 */
export function createSandbox(options: SandboxOptions): Sandbox {
  const settings = settingsOf(options);
  let made: Promise<void> | null = null;
  const ready = (): Promise<void> => {
    made ??= createSchema(settings.pool).catch((error: unknown) => {
      made = null;
      throw error;
    });
    return made;
  };
  const background = backgroundOf(settings);

  const answered = async (request: Request, answer: () => Promise<Response>): Promise<Response> => {
    await ready();
    // In the background it is looked after four times a second.
    if (!background.runs()) await runDue(settings);
    try {
      return await answer();
    } finally {
      // Who only reads announces nothing.
      if (request.method !== 'GET') background.wake();
    }
  };

  return {
    handle: (request) => answered(request, () => answerApi(settings, request)),
    page: (request) => answered(request, () => answerPage(settings, request)),
    deliverDue: async () => {
      await ready();
      await runDue(settings);
      await deliverDue(settings);
    },
    finishProcessing: async () => {
      await ready();
      return finishProcessing(settings);
    },
    judgeAccount: async (accountId, takesMoney) => {
      await ready();
      await inTx(settings.pool, (tx) => judgeAccount(startWork(tx, settings), accountId, takesMoney));
      background.wake();
    },
    start: async () => {
      await ready();
      await inTx(settings.pool, (tx) => forgetOldKeys(tx, Math.floor(settings.now().getTime() / 1000)));
      background.start();
    },
    stop: () => background.stop(),
  };
}

type Background = { start: () => void; runs: () => boolean; wake: () => void; stop: () => Promise<void> };

/** One round after another: now when woken, and otherwise four times a second. */
function backgroundOf(settings: Settings): Background {
  let stopping: AbortController | null = null;
  let round: Promise<void> | null = null;
  let timer: NodeJS.Timeout | undefined;
  let wakes = 0;

  const run = async (signal: AbortSignal): Promise<void> => {
    try {
      let seen: number;
      do {
        seen = wakes;
        await runDue(settings);
        await deliverDue(settings, signal);
      } while (wakes !== seen && !signal.aborted);
    } catch (error) {
      if (!signal.aborted) settings.report(error);
    }
    round = null;
    if (!signal.aborted) timer = setTimeout(() => look(), LOOK_EVERY_MS).unref();
  };

  const look = (): void => {
    if (stopping === null) return;
    clearTimeout(timer);
    wakes += 1;
    round ??= run(stopping.signal);
  };

  return {
    start: () => {
      if (stopping !== null) return;
      stopping = new AbortController();
      look();
    },
    runs: () => stopping !== null,
    wake: look,
    stop: async () => {
      clearTimeout(timer);
      stopping?.abort();
      stopping = null;
      await round;
    },
  };
}
