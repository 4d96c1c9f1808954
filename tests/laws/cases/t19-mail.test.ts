// trust.md T19: the mail server is away, says no, or is handed wicked names: orders go on, the outbox sends later and once, and no header or
// envelope is written by a stranger.
import { createServer, type Server, type Socket } from 'node:net';

import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';

import { recordPayment } from '#app/flows/record-payment.server.ts';
import { placeOrder } from '#app/flows/place-order.server.ts';
import { addToCart } from '#app/flows/add-to-cart.server.ts';
import { sweep } from '#app/flows/sweep.server.ts';
import { closeMail, deliverMail } from '#app/infra/mail/mail.server.ts';

import { violations } from '../../make/invariants.ts';
import { makeProduct } from '../../make/market.ts';
import { forward, newGuest, openStand, orderFor, paymentPage, press, rows, stateOf, type Stand } from '../../make/stand.ts';

interface Taken {
  from: string;
  to: string[];
  /** Header lines, folded ones joined. */
  headers: string[];
}

let stand: Stand;
let sink: Server;
/** What the server says to MAIL FROM; null: it takes everything; 'hang up': it goes without a word. */
let says: string | null;
let taken: Taken[] = [];

beforeAll(async () => {
  sink = createServer(receive);
  await new Promise<void>((done) => sink.listen(0, '127.0.0.1', done));
  const bound = sink.address();
  stand = await openStand({ SMTP_URL: `smtp://127.0.0.1:${String(typeof bound === 'object' && bound !== null ? bound.port : 0)}` });
});
afterAll(async () => {
  closeMail();
  await stand.close();
  await new Promise((done) => sink.close(done));
});
beforeEach(() => {
  says = null;
  taken = [];
});

/** A mail server, as far as a client needs one. */
function receive(socket: Socket): void {
  let mail: Taken = { from: '', to: [], headers: [] };
  let inData = false;
  let waiting = '';
  const line = (text: string): void => {
    if (inData) {
      data(text);
      return;
    }
    if (/^MAIL FROM/i.test(text) && says === 'hang up') return void socket.destroy();
    if (/^MAIL FROM/i.test(text) && says !== null) return void socket.write(`${says}\r\n`);
    if (/^MAIL FROM/i.test(text)) mail = { from: text, to: [], headers: [] };
    if (/^RCPT TO/i.test(text)) mail.to.push(text);
    if (/^DATA/i.test(text)) inData = true;
    socket.write(/^EHLO/i.test(text) ? '250 sink.example\r\n' : inData ? '354 go on\r\n' : /^QUIT/i.test(text) ? '221 bye\r\n' : '250 OK\r\n');
  };
  let inHeaders = true;
  const data = (text: string): void => {
    if (text === '.') {
      taken.push(mail);
      inData = false;
      inHeaders = true;
      return void socket.write('250 taken\r\n');
    }
    if (text === '') inHeaders = false;
    else if (inHeaders && /^\s/.test(text)) mail.headers.push(`${mail.headers.pop() ?? ''}${text.trimStart()}`);
    else if (inHeaders) mail.headers.push(text);
  };
  socket.on('error', () => undefined);
  socket.on('data', (part) => {
    const lines = (waiting + part.toString()).split('\r\n');
    waiting = lines.pop() ?? '';
    lines.forEach(line);
  });
  socket.write('220 sink.example\r\n');
}

async function bought(contact: { name?: string; email?: string } = {}): Promise<string> {
  const { offerId } = await makeProduct();
  const owner = newGuest();
  await addToCart({ owner, offerId, quantity: 1 });
  const input = await orderFor(owner);
  const placed = await placeOrder({ ...input, contact: { ...input.contact, ...contact } });
  if (!placed.ok) throw new Error(placed.refusal.kind);
  await press(await paymentPage(placed.value.purchaseId));
  expect(await recordPayment({ purchaseId: placed.value.purchaseId })).toBe('paid');
  return placed.value.purchaseId;
}

const unsent = () => rows('select id from mail where sent_at is null');

it.each(['421 later', '451 busy', '550 no', '554 never', 'hang up'])(
  'a server that answers "%s" holds no order up; an hour later each mail comes once',
  async (answer) => {
    says = answer;
    const purchaseId = await bought();
    await sweep({ patienceMs: 0 });
    expect([await stateOf(purchaseId), (await unsent()).length > 0, taken.length]).toEqual(['paid', true, 0]);
    says = null;
    for (let hours = 0; hours < 3 && (await unsent()).length > 0; hours += 1) {
      await forward(60);
      await sweep({ patienceMs: 0 });
    }
    await sweep({ patienceMs: 0 });
    expect(await unsent()).toEqual([]);
    const ids = taken.map(({ headers }) => headers.find((header) => /^message-id:/i.test(header)));
    expect(new Set(ids).size).toBe(ids.length);
    expect(await rows(`select id from mail where dedupe_key = 'order_paid ' || $1`, [purchaseId])).toHaveLength(1);
    expect(await violations()).toEqual([]);
  },
);

const wicked = {
  'line breaks': 'Kim\r\nBcc: victim@people.example\r\n\r\nHello',
  'lone line feeds': 'Kim\nBcc: victim@people.example',
  'separators of Unicode': 'Kim\u2028Bcc: victim@people.example\u0085x',
  'ten thousand letters': '김'.repeat(10_000),
  homographs: 'аdmin@sogong.example <root@sogong.example>',
};

it.each(Object.entries(wicked))('%s in names and subjects stay words', async (_name, text) => {
  await deliverMail({ id: 'mil_wicked', recipient: 'buyer@people.example', subject: text, text, html: `<p>${text}</p>` });
  await bought({ name: text });
  await sweep({ patienceMs: 0 });
  expect(taken.length).toBeGreaterThan(1);
  for (const mail of taken) {
    expect(mail.to).toEqual([expect.stringMatching(/^RCPT TO:<[^<>\s]+@(people\.example|example\.com|makers\.example)>/i)]);
    expect(mail.to.join()).not.toContain('victim');
    const names = mail.headers.map((header) => header.slice(0, header.indexOf(':')).toLowerCase());
    expect(names.filter((name) => ['bcc', 'cc', 'reply-to', 'sender'].includes(name))).toEqual([]);
    expect(names.filter((name) => ['from', 'to', 'subject', 'message-id'].includes(name)).sort()).toEqual(['from', 'message-id', 'subject', 'to']);
  }
});

it('an address with a line break reaches nobody else', async () => {
  const mail = { id: 'mil_address', subject: '제목', text: '글', html: '<p>글</p>' };
  await deliverMail({ ...mail, recipient: 'buyer@people.example\r\nRCPT TO:<victim@people.example>' }).catch(() => undefined);
  expect(taken.flatMap(({ to }) => to).filter((to) => to.includes('victim') && !to.includes('buyer'))).toEqual([]);
  expect(taken.flatMap(({ to }) => to).length).toBeLessThanOrEqual(1);
});
