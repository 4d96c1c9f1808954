// The hosted page as plain HTML: forms and links, no scripts. Everything that came from outside is escaped.
import type Stripe from 'stripe';
import type { Locale } from '#app/lib/locale.ts';
import { formatWon, won } from '#app/lib/money.ts';
import type { CardFields, CardProblem } from './cards.ts';
import { PAGE_STYLE } from './page-style.ts';
import { PAGE_WORDS, type PageWords } from './page-words.ts';
import { isMethod, type WireItem } from './shapes.ts';

export type PageView = {
  session: Stripe.Checkout.Session;
  items: readonly WireItem[];
  merchant: string;
  locale: Locale;
  /** the code of the last refusal, if the buyer is to be told */
  declined: string | null;
  /** what is wrong with the card form, and what was typed (never the number) */
  card: { problem: CardProblem; typed: Pick<CardFields, 'expiry'> } | null;
  /** where the forms go: the page's own address */
  action: string;
  /** a stylesheet that brings fonts */
  fonts: string | null;
};

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? '');
}

type Head = Pick<PageView, 'locale' | 'merchant' | 'fonts'>;

function documentOf({ locale, merchant, fonts }: Head, title: string, body: string): string {
  const words = PAGE_WORDS[locale];
  const other = PAGE_WORDS[locale === 'ko' ? 'en' : 'ko'];
  const otherLocale = locale === 'ko' ? 'en' : 'ko';
  return `<!doctype html>
<html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex"><title>${escape(`${title} · ${merchant}`)}</title>${fonts === null ? '' : `<link rel="stylesheet" href="${escape(fonts)}">`}<style>${PAGE_STYLE}</style></head>
<body><header class="practice">${words.practice} <span class="soft" lang="${otherLocale}">${other.practice}</span></header>
<main>${body}</main></body></html>`;
}

function price(amount: number, locale: Locale): string {
  return formatWon(won(amount), locale);
}

function itemList(view: PageView, words: PageWords): string {
  const { items, locale } = view;
  const lines = items.map((item) => {
    const count = item.quantity ?? 1;
    const many = count > 1 ? ` <span class="soft">${words.quantity(count)}</span>` : '';
    return `<li><span>${escape(item.description ?? '')}${many}</span><b>${price(item.amount_total, locale)}</b></li>`;
  });
  const total = price(view.session.amount_total ?? 0, locale);
  return `<div class="card"><ul class="items">${lines.join('')}</ul><p class="total"><span>${words.total}</span><b>${total}</b></p></div>`;
}

function button(action: string, label: string, main = false): string {
  return `<button type="submit" name="action" value="${action}"${main ? ' class="main"' : ''}>${label}</button>`;
}

function form(view: PageView, inside: string): string {
  return `<form method="post" action="${escape(view.action)}">${inside}</form>`;
}

function methodChoice(view: PageView, words: PageWords): string {
  const choices = view.session.payment_method_types.filter(isMethod).map((method, index) => {
    const checked = index === 0 ? ' checked' : '';
    return `<label class="choice"><input type="radio" name="method" value="${method}" required${checked}>${words.methods[method]}</label>`;
  });
  return `<fieldset><legend>${words.chooseMethod}</legend>${choices.join('')}</fieldset>`;
}

function outcomes(words: PageWords): string {
  return `<h2>${words.rehearse}</h2><p class="soft">${words.rehearseHint}</p>
${button('decline', words.decline)}${button('challenge', words.challenge)}${button('process', words.process)}
${button('process_fail', words.processFail)}${button('expire', words.expire)}`;
}

type FieldKind = { name: keyof CardFields; label: string; autocomplete: string; length: number; value: string };

function cardField(view: PageView, words: PageWords, field: FieldKind): string {
  const problem = view.card?.problem.field === field.name ? words.problems[view.card.problem.problem] : null;
  const id = `card-${field.name}`;
  const wrong = problem === null ? '' : ` aria-invalid="true" aria-describedby="${id}-problem"`;
  const note = problem === null ? '' : `<p class="problem" id="${id}-problem">${problem}</p>`;
  return `<div><label class="field" for="${id}">${field.label}</label><div class="field"><input id="${id}" name="${field.name}" inputmode="numeric"
autocomplete="${field.autocomplete}" maxlength="${String(field.length)}" required value="${escape(field.value)}"${wrong}></div>${note}</div>`;
}

function cardForm(view: PageView, words: PageWords): string {
  if (!view.session.payment_method_types.includes('card')) return '';
  const { card } = words;
  const number = { name: 'number', label: card.number, autocomplete: 'cc-number', length: 23, value: '' } as const;
  const expiry = { name: 'expiry', label: card.expiry, autocomplete: 'cc-exp', length: 7, value: view.card?.typed.expiry ?? '' } as const;
  const cvc = { name: 'cvc', label: card.cvc, autocomplete: 'cc-csc', length: 4, value: '' } as const;
  const inside = `${cardField(view, words, number)}<div class="pair">${cardField(view, words, expiry)}${cardField(view, words, cvc)}</div>
${button('card', card.pay(price(view.session.amount_total ?? 0, view.locale)))}`;
  return `<details${view.card === null ? '' : ' open'}><summary>${card.title}</summary><p class="hint">${card.hint}</p>${form(view, inside)}</details>`;
}

function declineAlert(view: PageView, words: PageWords): string {
  if (view.declined === null) return '';
  const why = words.declines[view.declined] ?? words.declines.other;
  return `<div class="alert" role="alert"><strong>${why}</strong><br>${words.safe}</div>`;
}

function wayBack(address: string | null, label: string): string {
  return address === null ? '' : `<p class="back"><a href="${escape(address)}">${label}</a></p>`;
}

/** The page on which the buyer chooses how the payment goes. */
export function payPage(view: PageView): string {
  const words = PAGE_WORDS[view.locale];
  const pay = button('pay', words.pay(price(view.session.amount_total ?? 0, view.locale)), true);
  const body = `<h1>${escape(words.payTo(view.merchant))}</h1>${declineAlert(view, words)}${itemList(view, words)}
${form(view, `${methodChoice(view, words)}${pay}${outcomes(words)}`)}
${cardForm(view, words)}${wayBack(view.session.cancel_url, words.cancel)}`;
  return documentOf(view, words.titles.pay, body);
}

/** The second step of 3-D Secure. */
export function challengePage(view: PageView): string {
  const words = PAGE_WORDS[view.locale];
  const { text, pass, fail } = words.authenticate;
  const body = `<h1>${words.titles.authenticate}</h1><p>${text}</p>${itemList(view, words)}
${form(view, button('authenticate', pass, true) + button('authenticate_fail', fail))}${wayBack(view.session.cancel_url, words.cancel)}`;
  return documentOf(view, words.titles.authenticate, body);
}

/** A session that takes no payment any more: paid, in process or expired, with the way back. */
export function closedPage(view: PageView, returnTo: string | null): string {
  const words = PAGE_WORDS[view.locale];
  const paid = view.session.payment_status === 'paid';
  const state = view.session.status === 'expired' ? 'expired' : paid ? 'complete' : 'processing';
  const back = returnTo === null ? '' : `<p><a class="button main" href="${escape(returnTo)}">${words.back}</a></p>`;
  const body = `<h1>${words.titles[state]}</h1><p>${words[state]}</p>${itemList(view, words)}${back}`;
  return documentOf(view, words.titles[state], body);
}

/** For an address that names no session. */
export function unknownPage(head: Head): string {
  const words = PAGE_WORDS[head.locale];
  return documentOf(head, words.titles.unknown, `<h1>${words.titles.unknown}</h1><p>${words.unknown}</p>`);
}
