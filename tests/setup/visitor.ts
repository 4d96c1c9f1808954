// A visitor of the running shop who sends exactly what a test says: cookies kept, Origin like a browser's unless told otherwise, any header,
// host, method or client address. node:http, because fetch refuses half of that.
import { request, type IncomingHttpHeaders } from 'node:http';

export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  setCookies: string[];
  body: string;
}

export interface Ask {
  method?: string;
  /** null leaves a header out that would be there by itself. */
  headers?: Record<string, string | null>;
  /** Sent as a form. */
  form?: Record<string, string> | URLSearchParams;
  body?: string | Buffer | Iterable<string>;
  /** A loopback address to come from, 127.0.0.x. */
  from?: string;
}

export class Visitor {
  readonly origin: string;
  readonly cookies = new Map<string, string>();
  readonly from: string | undefined;

  constructor(origin: string, from?: string) {
    this.origin = origin;
    this.from = from;
  }

  get(path: string, ask: Ask = {}): Promise<Answer> {
    return this.ask(path, ask);
  }

  /** Posts a form as a browser on a page of the shop does. */
  post(path: string, form: NonNullable<Ask['form']> = {}, ask: Ask = {}): Promise<Answer> {
    return this.ask(path, { method: 'POST', form, ...ask });
  }

  /** Signs in; throws when it is refused. */
  async signIn(email: string, password: string): Promise<this> {
    const answer = await this.post('/sign-in', { email, password });
    if (answer.status !== 302) throw new Error(`${email} was not signed in: ${String(answer.status)}`);
    return this;
  }

  /** One request; redirects are not followed. */
  async ask(path: string, { method = 'GET', headers = {}, form, body, from = this.from }: Ask): Promise<Answer> {
    const sent = form === undefined ? body : new URLSearchParams(form).toString();
    const answer = await send({ origin: this.origin, path, method, headers: this.headersOf(method, headers, form !== undefined), body: sent, from });
    for (const cookie of answer.setCookies) this.keep(cookie);
    return answer;
  }

  private headersOf(method: string, own: Record<string, string | null>, isForm: boolean): Record<string, string> {
    const usual: Record<string, string | null> = {
      cookie: this.cookies.size === 0 ? null : [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
      origin: method === 'GET' || method === 'HEAD' ? null : this.origin,
      'content-type': isForm ? 'application/x-www-form-urlencoded' : null,
      accept: 'text/html',
    };
    return Object.fromEntries(Object.entries({ ...usual, ...own }).filter((entry): entry is [string, string] => entry[1] !== null));
  }

  private keep(cookie: string): void {
    const [pair = '', ...rest] = cookie.split(';');
    const [name = '', ...value] = pair.split('=');
    if (rest.some((part) => /^\s*max-age=0\s*$/i.test(part))) this.cookies.delete(name);
    else this.cookies.set(name, value.join('='));
  }
}

interface Sent {
  origin: string;
  path: string;
  method: string;
  headers: Record<string, string>;
  body: Ask['body'];
  from: string | undefined;
}

function send({ origin, path, method, headers, body, from }: Sent): Promise<Answer> {
  const { hostname, port } = new URL(origin);
  const whole = typeof body === 'string' || body instanceof Buffer;
  const length =
    whole && headers['content-length'] === undefined && headers['transfer-encoding'] === undefined ? { 'content-length': String(Buffer.byteLength(body)) } : {};
  return new Promise((done, fail) => {
    const asking = request(
      { hostname, port, path, method, headers: { ...headers, ...length }, localAddress: from, agent: false, timeout: 30_000 },
      (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('error', fail);
        response.on('end', () =>
          done({
            status: response.statusCode ?? 0,
            headers: response.headers,
            setCookies: response.headers['set-cookie'] ?? [],
            body: Buffer.concat(parts).toString(),
          }),
        );
      },
    );
    asking.on('timeout', () => asking.destroy(new Error(`no answer: ${method} ${path}`)));
    asking.on('error', fail);
    if (body !== undefined && !whole) for (const part of body) asking.write(part);
    asking.end(whole ? body : undefined);
  });
}
