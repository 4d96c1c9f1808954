// Title, description, canonical address and language twins of a public page; structured data as text that is safe inside a script element.
import type { MetaDescriptor } from '@remix-run/node';

import { m } from '#app/paraglide/messages.js';
import { getLocale } from '#app/paraglide/runtime.js';
import { inLocale } from '#app/urls.ts';

export interface PageMeta {
  title: string;
  description: string;
  /** The shop's origin, and the page's address in Korean. */
  origin: string;
  path: string;
  /** False when the page has no complete English text: then its English address points to the Korean one. */
  english?: boolean;
  picture?: string | undefined;
}

/** Descriptors for a page's `meta`. */
export function pageMeta({ title, description, origin, path, english = true, picture }: PageMeta): MetaDescriptor[] {
  const locale = english ? getLocale() : 'ko';
  const canonical = origin + inLocale(locale, path);
  const twins = english
    ? (['ko', 'en'] as const).map((one) => ({ tagName: 'link' as const, rel: 'alternate', hrefLang: one, href: origin + inLocale(one, path) }))
    : [];
  return [
    { title: `${title} · ${m.shell_brand()}` },
    { name: 'description', content: description },
    { tagName: 'link', rel: 'canonical', href: canonical },
    ...twins,
    { property: 'og:title', content: title },
    { property: 'og:description', content: description },
    { property: 'og:url', content: canonical },
    ...(picture === undefined ? [] : [{ property: 'og:image', content: `${origin}/media/${picture}/1280.jpg` }]),
  ];
}

/** JSON that cannot end the script element it stands in. */
export function jsonForScript(value: unknown): string {
  return JSON.stringify(value)
    .replace(/</g, '\\u003c')
    .replace(/>/g, '\\u003e')
    .replace(/&/g, '\\u0026')
    .replace(/\u2028/g, '\\u2028')
    .replace(/\u2029/g, '\\u2029');
}
