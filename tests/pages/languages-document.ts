// Reads a page like somebody who looks at its source: language, title, headings, and every visible text with the language it stands in.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { root } from '../../scripts/fingerprint.ts';

export interface ReadPage {
  lang: string;
  title: string;
  headings: number;
  /** The whole visible text. */
  text: string;
  /** Visible texts in order, each with the language of its element. */
  texts: { text: string; lang: string }[];
}

const hidden = new Set(['script', 'style', 'noscript', 'template', 'head']);
const single = new Set(['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'source', 'track', 'wbr']);
const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

interface Open {
  name: string;
  lang: string;
  seen: boolean;
}

/** Enough of HTML for documents that React wrote. */
export function readDocument(html: string): ReadPage {
  const texts: ReadPage['texts'] = [];
  const open: Open[] = [];
  const bare = html.replace(/<!--[^]*?-->/g, '').replace(/<(script|style)\b[^]*?<\/\1>/g, '');
  for (const [, closing, name, attributes, text] of bare.matchAll(/<(\/?)([a-zA-Z][\w-]*)((?:"[^"]*"|'[^']*'|[^>"'])*)>|([^<]+)/g)) {
    const top = open.at(-1) ?? { name: '', lang: '', seen: true };
    const said = decode(text ?? '').trim();
    if (said !== '' && top.seen) texts.push({ text: said, lang: top.lang });
    if (name !== undefined && closing === '/') close(open, name);
    else if (name !== undefined) begin(open, top, name, attributes ?? '');
  }
  const title = decode(/<title>([^]*?)<\/title>/.exec(html)?.[1] ?? '');
  const lang = /<html[^>]*\blang="([^"]*)"/.exec(html)?.[1] ?? '';
  return { lang, title, headings: bare.match(/<h1\b/g)?.length ?? 0, texts, text: texts.map((one) => one.text).join(' ') };
}

function begin(open: Open[], top: Open, name: string, attributes: string): void {
  if (single.has(name) || attributes.endsWith('/')) return;
  open.push({ name, lang: /\blang="([^"]*)"/.exec(attributes)?.[1] ?? top.lang, seen: top.seen && !hidden.has(name) });
}

function close(open: Open[], name: string): void {
  const from = open.findLastIndex((one) => one.name === name);
  if (from >= 0) open.length = from;
}

/** Texts of an English page that are Korean without saying so; a name within English words needs no mark (WCAG 3.1.2). */
export function koreanOutsideItsMark(page: ReadPage): string[] {
  return page.texts.filter(({ text, lang }) => lang !== 'ko' && /[가-힣]/.test(text) && !/[a-z]{2}/i.test(text)).map(({ text }) => text);
}

let keys: RegExp | undefined;

/** Matches any key of the interface's words: none of them may be shown. */
export function interfaceKeys(): RegExp {
  const folder = join(root, 'messages');
  const names = readdirSync(folder).flatMap((area) => Object.keys(JSON.parse(readFileSync(join(folder, area, 'ko.json'), 'utf8')) as Record<string, string>));
  keys ??= new RegExp(`\\b(${names.filter((name) => name.includes('_')).join('|')})\\b`);
  return keys;
}

function decode(text: string): string {
  return text.replace(/&(#x?[0-9a-fA-F]+|[a-z]+);/g, (whole, name: string) => {
    if (!name.startsWith('#')) return entities[name] ?? whole;
    return String.fromCodePoint(name[1] === 'x' ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1)));
  });
}
