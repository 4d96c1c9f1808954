// What the HTTP process needs of the application: start and stop, pictures, the payment sandbox's pages, health, the language of a request.
import { searchInUse } from '#app/flows/listing/keep-search.server.ts';
import { sourceOf } from '#app/domain/insight/counted.ts';
import { noteFullStorage } from '#app/flows/oversight/note-full-storage.server.ts';
import { noteView, startCounting, stopCounting } from '#app/flows/insight/counting.server.ts';
import { authMails } from '#app/flows/mails/queue-account-mail.server.ts';
import { isLook, type Asked } from '#app/http/countable.server.ts';
import { setAuthMails } from '#app/infra/auth/auth.server.ts';
import { inLanguageOf } from '#app/http/language.server.ts';
import { outageAnswer } from '#app/http/outage-answer.server.ts';
import { isDatabaseOutage } from '#app/infra/db/outage.ts';
import { asOneRequest } from '#app/infra/db/patience.ts';
import { closeConnections, connections } from '#app/infra/db/pool.server.ts';
import { watchDatabase, type DatabaseWatch } from '#app/infra/db/watch.server.ts';
import { env } from '#app/infra/env.server.ts';
import { boss, closeBoss } from '#app/infra/jobs/boss.server.ts';
import { faultFacts, log, outliveFullLog } from '#app/infra/log.server.ts';
import { closeMail } from '#app/infra/mail/mail.server.ts';
import { listenForTouches, type PageListener } from '#app/infra/pages/listen.server.ts';
import { answerMedia } from '#app/infra/images/media-answer.server.ts';
import { mediaDeps } from '#app/infra/images/media-origin.server.ts';
import { closePress } from '#app/infra/images/press.server.ts';
import { sandboxPage, startSandbox, stopSandbox, stripeCircuit } from '#app/infra/stripe/stripe.server.ts';
import { marketSearch } from '#app/flows/listing/market-search.server.ts';
import { startJobs, stopJobs } from '#app/jobs/start.server.ts';
import fontStyles from '#app/styles/fonts.css?url';

export interface Runtime {
  start: (options: { port: number; onTouched: (tag: string) => void }) => Promise<void>;
  stop: () => Promise<void>;
  health: () => Promise<{ ready: boolean; database: boolean; search: string; payments: string; mode: string }>;
  /** Adds a served page to the anonymous daily counts, when a person looked. */
  countView: (subject: string, asked: Asked & { host: string; referer: string | undefined }) => void;
  answerMedia: (request: Request) => Promise<Response>;
  answerSandboxPage: (request: Request) => Promise<Response>;
  /** Origins a form may lead to for paying (Stripe's hosted page). */
  paymentOrigins: () => string[];
  /** Runs the work with the language of this address known to the words. */
  inLanguageOf: (address: string, work: () => Promise<Response>) => Promise<Response>;
  /** The work's answer, or 503 with Retry-After as soon as the database is away. */
  whileThere: (request: Request, work: () => Promise<Response>) => Promise<Response>;
  /** 503 with Retry-After, for what failed because the database was away. */
  outage: (request: Request) => Response;
  /** The answer when everything else failed: no stack, no detail. */
  lastResort: (fault: unknown, request?: Request) => Response;
}

let listener: PageListener | null = null;
let watch: DatabaseWatch | null = null;

export const runtime: Runtime = {
  async start({ port, onTouched }) {
    outliveFullLog();
    setAuthMails(authMails);
    await connections().pool.query('select 1');
    await boss();
    await startSandbox({ port, fontStyles });
    if (env().JOBS === 'on') await startJobs();
    startCounting();
    listener = await listenForTouches(env().DATABASE_URL, onTouched);
    watch = watchDatabase(env().DATABASE_URL);
    // Searches are answered in full meanwhile, only slower; what fails here is tried again by the first search.
    marketSearch()
      .warm()
      .catch((fault: unknown) => log('warn', 'search not warmed up', faultFacts(fault)));
  },
  async stop() {
    watch?.stop();
    await listener?.close();
    closePress();
    await stopJobs();
    await stopCounting();
    await stopSandbox();
    await closeBoss();
    closeMail();
    await closeConnections();
  },
  async health() {
    const database = watch?.isAway() !== true && (await isThere());
    return { ready: database, database, search: await searchInUse(), payments: stripeCircuit().state(), mode: env().APP_MODE };
  },
  countView(subject, asked) {
    if (isLook(asked)) noteView(subject, sourceOf(asked.referer, asked.host));
  },
  answerMedia: (request) => answerMedia(new URL(request.url).pathname, { ...mediaDeps(), noteFull }, request.headers.get('accept') ?? ''),
  answerSandboxPage: (request) => sandboxPage(request),
  paymentOrigins: () => (env().STRIPE_SECRET_KEY === undefined ? [] : ['https://checkout.stripe.com']),
  inLanguageOf,
  async whileThere(request, work) {
    if (watch === null) return asOneRequest(work);
    return watch.isAway() ? outageAnswer(request) : watch.untilAway(asOneRequest(work), () => outageAnswer(request));
  },
  outage: outageAnswer,
  lastResort(fault, request) {
    log('error', 'last resort', faultFacts(fault));
    if (request !== undefined && isDatabaseOutage(fault)) return outageAnswer(request);
    return new Response('Something went wrong. Nothing was lost; please try again.\n', {
      status: 500,
      headers: { 'Content-Type': 'text/plain; charset=utf-8' },
    });
  },
};

function noteFull(fault: Error): void {
  void noteFullStorage(fault);
}

function isThere(): Promise<boolean> {
  return connections()
    .pool.query('select 1')
    .then(() => true)
    .catch(() => false);
}
