// A stand-in for Stripe where no key is set: demo mode and tests. Same SDK, same wire, state in the database, no money.
import { judgeAccount } from './accounts.server.ts';
import { answerApi } from './api.server.ts';
import { createSender, deliverDue, takeOver, type Sender } from './deliveries.server.ts';
import { bare, callOf, responseOf, type Call, type Reply } from './exchange.ts';
import { finishProcessing, lookForWork, runDue } from './due.server.ts';
import { forgetOldKeys } from './idempotency.server.ts';
import { answerPage } from './page.server.ts';
import { createSchema, inTx } from './schema.server.ts';
import { settingsOf, type SandboxOptions, type Settings } from './settings.ts';
import { startWork } from './work.server.ts';

const LOOK_EVERY_MS = 250;

export type Sandbox = {
  /** /v1/… is the API, /sandbox/pay/… the hosted page, /healthz answers 200 */
  answer: (call: Call) => Promise<Reply>;
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
  const told = settingsOf(options);
  const sender = createSender(told);
  const settings: Settings = { ...told, outbox: sender };
  let made: Promise<void> | null = null;
  const ready = (): Promise<void> => {
    made ??= createSchema(settings.pool).catch((error: unknown) => {
      made = null;
      throw error;
    });
    return made;
  };
  const background = backgroundOf(settings, sender);

  const answered = async (answer: typeof answerApi, call: Call): Promise<Reply> => {
    await ready();
    // In the background it is looked after four times a second.
    if (!background.runs()) await runDue(settings);
    return answer(settings, call);
  };

  return {
    answer: (call) => {
      if (call.url.pathname.startsWith('/v1/')) return answered(answerApi, call);
      if (call.url.pathname.startsWith('/sandbox/pay/')) return answered(answerPage, call);
      return Promise.resolve(bare(call.url.pathname === '/healthz' ? 200 : 404));
    },
    handle: async (request) => responseOf(await answered(answerApi, callOf(request))),
    page: async (request) => responseOf(await answered(answerPage, callOf(request))),
    deliverDue: async () => {
      await ready();
      await runDue(settings);
      await deliverDue(settings, sender);
    },
    finishProcessing: async () => {
      await ready();
      return finishProcessing(settings);
    },
    judgeAccount: async (accountId, takesMoney) => {
      await ready();
      await inTx(settings, (tx) => judgeAccount(startWork(tx, settings), accountId, takesMoney));
    },
    start: async () => {
      await ready();
      await inTx(settings, (tx) => forgetOldKeys(tx, Math.floor(settings.now().getTime() / 1000)));
      await takeOver(settings);
      background.start();
    },
    stop: () => background.stop(),
  };
}

type Background = { start: () => void; runs: () => boolean; stop: () => Promise<void> };

/** Looks four times a second for what has become due: by the clock, or left behind by a process that died. What is announced here is sent at once. */
function backgroundOf(settings: Settings, sender: Sender): Background {
  let running = false;
  let round: Promise<void> = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;

  const look = async (): Promise<void> => {
    try {
      const { due, unsent } = await lookForWork(settings);
      if (due) await runDue(settings);
      if (unsent) await deliverDue(settings, sender, () => running);
    } catch (error) {
      if (running) settings.report(error);
    }
    if (running) timer = setTimeout(next, LOOK_EVERY_MS).unref();
  };
  const next = (): void => {
    round = look();
  };

  return {
    start: () => {
      if (running) return;
      running = true;
      sender.start();
      next();
    },
    runs: () => running,
    stop: async () => {
      running = false;
      clearTimeout(timer);
      await sender.stop();
      await round;
    },
  };
}
