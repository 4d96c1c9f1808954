// A guest who buys over plain HTTP: reads the pages' forms and sends them back, like a browser without scripts. For races and the bench.
import { Agent, request } from 'node:http';

export interface Page {
  status: number;
  /** Address after redirects, without the origin where it is the shop's own. */
  path: string;
  html: string;
}

export interface ReadForm {
  action: string;
  /** What a browser would send if nothing were typed: hidden and filled fields. */
  fields: [name: string, value: string][];
  /** Boxes and radio buttons with their values. */
  choices: { name: string; value: string; disabled: boolean }[];
}

export interface Buyer {
  /** Follows redirects. */
  get: (path: string) => Promise<Page>;
  /** Follows redirects. */
  post: (path: string, fields: readonly [string, string][]) => Promise<Page>;
}

/** A buyer with an empty cookie jar. */
export function newBuyer(origin: string): Buyer {
  const jar = new Map<string, string>();
  const ask = async (method: 'GET' | 'POST', path: string, body?: string): Promise<Page> => {
    const headers: Record<string, string> = { accept: 'text/html', cookie: [...jar].map((pair) => pair.join('=')).join('; ') };
    const address = new URL(path, origin);
    if (method === 'POST') Object.assign(headers, { origin: address.origin, 'content-type': 'application/x-www-form-urlencoded' });
    const answer = await exchange(address, method, headers, body);
    for (const cookie of answer.cookies) {
      const [pair = ''] = cookie.split(';', 1);
      const [name = ''] = pair.split('=', 1);
      jar.set(name, pair.slice(name.length + 1));
    }
    const { status, html, location: next } = answer;
    if (next === undefined || status < 300 || status > 399) return { status, path, html };
    const { origin: there, pathname, search } = new URL(next, address);
    return ask('GET', there === origin ? `${pathname}${search}` : `${there}${pathname}${search}`);
  };
  return {
    get: (path) => ask('GET', path),
    post: (path, fields) => ask('POST', path, new URLSearchParams(fields.map(([name, value]) => [name, value])).toString()),
  };
}

// Half of what fetch() costs: the bench shares its cores with the shop.
const connections = new Agent({ keepAlive: true, maxSockets: 64 });

interface Answer {
  status: number;
  html: string;
  location: string | undefined;
  cookies: readonly string[];
}

function exchange(address: URL, method: string, headers: Record<string, string>, body: string | undefined): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request(address, { method, headers, agent: connections }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('error', reject);
      answer.on('end', () => {
        const { location, 'set-cookie': cookies = [] } = answer.headers;
        resolve({ status: answer.statusCode ?? 0, html: Buffer.concat(parts).toString('utf8'), location, cookies });
      });
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

/** The forms of a page, in order. */
export function readForms(html: string): ReadForm[] {
  return [...html.matchAll(/<form\b([^>]*)>([^]*?)<\/form>/g)].map(([, attributes = '', inside = '']) => {
    const inputs = [...inside.matchAll(/<input\b([^>]*)>/g)].map(([, text = '']) => readInput(text));
    const choosing = (type: string): boolean => type === 'radio' || type === 'checkbox';
    return {
      action: attributeOf(attributes, 'action'),
      fields: inputs.filter(({ type, name, checked }) => name !== '' && (!choosing(type) || checked)).map(({ name, value }) => [name, value]),
      choices: inputs.filter(({ type }) => choosing(type)).map(({ name, value, disabled }) => ({ name, value, disabled })),
    };
  });
}

function readInput(text: string): { name: string; value: string; type: string; checked: boolean; disabled: boolean } {
  const has = (word: string): boolean => new RegExp(`\\s${word}\\b`).test(text);
  return {
    name: attributeOf(text, 'name'),
    value: attributeOf(text, 'value'),
    type: attributeOf(text, 'type'),
    checked: has('checked'),
    disabled: has('disabled'),
  };
}

function attributeOf(text: string, name: string): string {
  const value = new RegExp(`\\b${name}="([^"]*)"`).exec(text)?.[1] ?? '';
  return value.replaceAll('&quot;', '"').replaceAll('&#x27;', "'").replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}

/** The messages that a page gives where something was refused (role=alert), without tags. */
export function alertsOf(html: string): string {
  return [...html.matchAll(/<(\w+)[^>]*role="alert"[^>]*>([^]*?)<\/\1>/g)]
    .map(([, , inside = '']) => inside.replace(/<[^>]*>/g, ' ').trim())
    .filter((words) => words !== '')
    .join(' | ');
}
