// Typed links from the names in paths.ts. url() speaks the reader's language; urlIn() a given one (mails, language switch).
import type { Locale } from '#app/lib/locale.ts';
import { getLocale } from '#app/paraglide/runtime.js';

import { machines, pages, type MachineName, type PageName, type Pattern } from './paths.ts';

export type { Locale };
type Params<P extends string> = P extends `${string}:${infer Name}/${infer Rest}`
  ? Record<Name, string> & Params<`/${Rest}`>
  : P extends `${string}:${infer Name}`
    ? Record<Name, string>
    : unknown;
type Query = Record<string, string | number | readonly string[] | undefined>;
type Needs<N extends PageName> = Params<Pattern<N>>;
type Args<N extends PageName> = unknown extends Needs<N> ? [params?: Record<string, never>, query?: Query] : [params: Needs<N>, query?: Query];

/** Link to a page in the language of the request (server) or of the document (browser). */
export function url<N extends PageName>(name: N, ...args: Args<N>): string {
  return urlIn(getLocale(), name, ...args);
}

/** Link to a page in a given language: Korean has no prefix, English lies under /en. */
export function urlIn<N extends PageName>(locale: Locale, name: N, ...[params, query]: Args<N>): string {
  const path = fill(pages[name], params ?? {});
  const prefixed = locale === 'en' ? (path === '/' ? '/en' : `/en${path}`) : path;
  return prefixed + queryString(query ?? {});
}

/** Address without a language, for machines and scripts. */
export function machineUrl(name: MachineName): string {
  return machines[name];
}

/** The same page in another language; keeps the query. */
export function inLocale(locale: Locale, pathname: string, search = ''): string {
  const bare = pathname === '/en' ? '/' : pathname.startsWith('/en/') ? pathname.slice(3) : pathname;
  if (locale === 'ko') return bare + search;
  return (bare === '/' ? '/en' : `/en${bare}`) + search;
}

/** The language an address speaks. */
export function localeOf(pathname: string): Locale {
  return pathname === '/en' || pathname.startsWith('/en/') || pathname === '/en.data' ? 'en' : 'ko';
}

function fill(pattern: string, params: Record<string, string>): string {
  return pattern.replace(/:([a-zA-Z]+)/g, (_, key: string) => {
    const value = params[key];
    if (value === undefined || value === '') throw new Error(`address ${pattern} needs ${key}`);
    return encodeURIComponent(value);
  });
}

function queryString(query: Query): string {
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(query)) {
    if (value === undefined || value === '') continue;
    if (typeof value === 'string' || typeof value === 'number') search.append(key, String(value));
    else for (const item of value) search.append(key, item);
  }
  const text = search.toString();
  return text === '' ? '' : `?${text}`;
}
