// The hosted page: reads the session, and turns a press of a button into one payment attempt under the session's lock.
import { setTimeout as sleep } from 'node:timers/promises';
import type Stripe from 'stripe';
import { readCard, type CardFields } from './cards.ts';
import { bare, type Call, type Reply } from './exchange.ts';
import { challengePage, closedPage, payPage, unknownPage, type PageView } from './page-html.ts';
import { pagePolicy } from './page-style.ts';
import { pageLocale } from './page-words.ts';
import { attemptPayment, endChallenge, expireSession, type Attempt } from './payments.server.ts';
import { inTx, reads } from './schema.server.ts';
import { ConnectionCut, type Fault, type Settings } from './settings.ts';
import { isMethod, type Method, type PaymentSource, type Stored } from './shapes.ts';
import { findFamily, findObject } from './store.server.ts';
import { startWork } from './work.server.ts';

const LONGEST_FORM = 4_096;
/** as many as a session may have */
const MOST_LINES = 100;
const DECLINED_CARD = { code: 'card_declined', declineCode: 'generic_decline' };
const DECLINED_WALLET = { code: 'payment_method_provider_decline', declineCode: null };

type Session = Stored<Stripe.Checkout.Session>;

/** Answers GET and POST of the page of one session; the id is the part of the address that starts with cs_test_. */
export async function answerPage(settings: Settings, call: Call): Promise<Reply> {
  const [id] = /cs_test_[A-Za-z0-9]+/.exec(call.url.pathname) ?? [];
  if (id === undefined) return unknown(settings, call);
  if (call.method === 'POST') return press(settings, call, id);
  if (call.method === 'GET' || call.method === 'HEAD') return show(settings, call, id, null);
  return bare(405, { allow: 'GET, HEAD, POST' });
}

function unknown(settings: Settings, call: Call): Reply {
  const locale = pageLocale(null, call.header('accept-language'));
  return htmlResponse(settings, 404, unknownPage({ locale, merchant: settings.merchantName, fonts: settings.fontStyles }), []);
}

async function show(settings: Settings, call: Call, sessionId: string, card: PageView['card']): Promise<Reply> {
  const { url } = call;
  const now = reads(settings.pool);
  const family = await findFamily(now, 'checkout.session', sessionId, 'item', MOST_LINES);
  if (family === null) return unknown(settings, call);
  const { head: session, children: items } = family;
  const { body } = session;
  const intent = typeof body.payment_intent === 'string' ? await findObject(now, 'payment_intent', body.payment_intent) : null;
  const view: PageView = {
    session: body,
    items,
    merchant: session.hidden.merchant ?? settings.merchantName,
    locale: pageLocale(body.locale, call.header('accept-language')),
    declined: card === null ? refusalOf(intent?.body) : null,
    card,
    action: url.pathname,
    fonts: settings.fontStyles,
  };
  const origins = returnOrigins(body, url.origin);
  if (body.status !== 'open') {
    const back = body.status === 'complete' ? successAddress(body) : body.cancel_url;
    return htmlResponse(settings, body.status === 'complete' ? 200 : 410, closedPage(view, back), origins);
  }
  const challenged = url.searchParams.get('step') === 'authenticate' && intent?.body.status === 'requires_action';
  return htmlResponse(settings, card === null ? 200 : 422, challenged ? challengePage(view) : payPage(view), origins);
}

function refusalOf(intent: Stripe.PaymentIntent | undefined): string | null {
  const refusal = intent?.last_payment_error;
  return refusal?.decline_code ?? refusal?.code ?? null;
}

type Pressed =
  | { do: 'attempt'; source: PaymentSource; attempt: Attempt }
  | { do: 'authenticate'; passed: boolean }
  | { do: 'expire' }
  | { do: 'fix'; card: NonNullable<PageView['card']> };

async function press(settings: Settings, call: Call, sessionId: string): Promise<Reply> {
  const fault = settings.faults({ at: 'page', sessionId });
  const struck = fault === null ? null : await strikeBefore(fault);
  if (struck !== null) return struck;
  const text = await call.text();
  if (text.length > LONGEST_FORM) return bare(413);
  const pressed = readPress(new URLSearchParams(text), settings.now());
  if (pressed === null) return bare(400);
  const session = await inTx(settings, async (tx) => {
    const session = await findObject(tx, 'checkout.session', sessionId, 'lock');
    if (session !== null && session.body.status === 'open') await act(startWork(tx, settings), session, pressed);
    return session;
  });
  if (fault?.do === 'cut') throw new ConnectionCut('cut after the effect');
  if (fault?.do === 'error') return bare(500);
  if (session === null) return unknown(settings, call);
  if (pressed.do === 'fix' && session.body.status === 'open') return show(settings, call, session.id, pressed.card);
  return seeOther(settings, nextAddress(session.body, pressed, call), session.body, call);
}

/** Where the buyer goes after a press: to the shop once it is done, to the bank's question, or back to the page. */
function nextAddress(session: Stripe.Checkout.Session, pressed: Pressed, call: Call): string {
  const { pathname } = call.url;
  if (session.status === 'complete') return successAddress(session) ?? pathname;
  const challenged = pressed.do === 'attempt' && pressed.attempt.do === 'challenge' && session.status === 'open';
  return challenged ? `${pathname}?step=authenticate` : pathname;
}

async function strikeBefore(fault: Fault): Promise<Reply | null> {
  if (fault.do === 'delay') await sleep(fault.ms);
  if (fault.do === 'cut' && fault.when === 'before') throw new ConnectionCut('cut before the effect');
  if (fault.do === 'limit') return bare(429);
  return fault.do === 'error' && fault.when === 'before' ? bare(500) : null;
}

async function act(work: ReturnType<typeof startWork>, session: Session, pressed: Pressed): Promise<void> {
  if (pressed.do === 'expire') return expireSession(work, session);
  if (pressed.do === 'authenticate') return endChallenge(work, session, pressed.passed);
  if (pressed.do !== 'attempt') return;
  if (!session.body.payment_method_types.includes(pressed.source.method)) return;
  await attemptPayment(work, session, pressed.source, pressed.attempt);
}

/** What a posted form asks for; null if it is none of the page's. */
function readPress(form: URLSearchParams, now: Date): Pressed | null {
  const action = form.get('action') ?? '';
  if (action === 'expire') return { do: 'expire' };
  if (action === 'authenticate' || action === 'authenticate_fail') {
    return { do: 'authenticate', passed: action === 'authenticate' };
  }
  if (action === 'card') return readCardPress(form, now);
  const method = form.get('method') ?? '';
  if (!isMethod(method)) return null;
  const attempt = attemptOf(action, method);
  if (attempt === null) return null;
  return { do: 'attempt', attempt, source: { method, brand: 'visa', last4: '4242', refunds: 'instant' } };
}

function attemptOf(action: string, method: Method): Attempt | null {
  switch (action) {
    case 'pay':
      return { do: 'succeed' };
    case 'decline':
      return { do: 'decline', decline: method === 'card' || method === 'kr_card' ? DECLINED_CARD : DECLINED_WALLET };
    case 'challenge':
      return { do: 'challenge' };
    case 'process':
      return { do: 'process', outcome: 'succeed' };
    case 'process_fail':
      return { do: 'process', outcome: 'fail' };
    default:
      return null;
  }
}

function readCardPress(form: URLSearchParams, now: Date): Pressed {
  const typed: CardFields = {
    number: form.get('number') ?? '',
    expiry: form.get('expiry') ?? '',
    cvc: form.get('cvc') ?? '',
  };
  const card = readCard(typed, now);
  if ('problem' in card) return { do: 'fix', card: { problem: card, typed: { expiry: typed.expiry.slice(0, 7) } } };
  const { course, brand, last4 } = card;
  const after =
    course.does === 'pay' ? { refunds: course.refunds, ...(course.dispute === undefined ? {} : { dispute: course.dispute }) } : { refunds: 'instant' as const };
  const source: PaymentSource = { method: 'card', brand, last4, ...after };
  if (course.does === 'pay') return { do: 'attempt', source, attempt: { do: 'succeed' } };
  if (course.does === 'decline') return { do: 'attempt', source, attempt: { do: 'decline', decline: course.decline } };
  return { do: 'attempt', source, attempt: { do: 'challenge', decline: course.decline } };
}

/** success_url with the session's id in place of {CHECKOUT_SESSION_ID}. */
function successAddress(session: Stripe.Checkout.Session): string | null {
  return session.success_url?.replaceAll('{CHECKOUT_SESSION_ID}', session.id) ?? null;
}

function returnOrigins(session: Stripe.Checkout.Session, own: string): string[] {
  return [session.success_url, session.cancel_url]
    .filter((address) => address !== null)
    .map((address) => new URL(address).origin)
    .filter((origin) => origin !== own);
}

function pageHeaders(settings: Settings, origins: readonly string[]): Record<string, string> {
  return {
    'cache-control': 'no-store',
    'content-security-policy': pagePolicy(origins, settings.fontStyles !== null),
    // Not no-referrer: browsers would then post the page's own forms with `Origin: null`, which the shop refuses.
    'referrer-policy': 'same-origin',
    'x-content-type-options': 'nosniff',
    'x-robots-tag': 'noindex',
  };
}

function htmlResponse(settings: Settings, status: number, html: string, origins: readonly string[]): Reply {
  return { status, headers: { ...pageHeaders(settings, origins), 'content-type': 'text/html; charset=utf-8' }, body: html };
}

function seeOther(settings: Settings, location: string, session: Stripe.Checkout.Session, call: Call): Reply {
  const headers = pageHeaders(settings, returnOrigins(session, call.url.origin));
  return bare(303, { ...headers, location });
}
