// What comes back in the life of a purchase: cases that are opened, approved, sent, looked at, refunded, replaced or taken back. For the property of lives.
import { collectReturn } from '#app/flows/collect-return.server.ts';
import { approveReturn } from '#app/flows/decide-return.server.ts';
import { receiveReturn } from '#app/flows/receive-return.server.ts';
import { requestReturn } from '#app/flows/request-return.server.ts';
import { refundReturn } from '#app/flows/settle-return.server.ts';
import { withdrawReturn } from '#app/flows/withdraw-return.server.ts';
import { unguessableToken } from '#app/lib/ids.ts';
import { refuse } from '#app/lib/result.ts';

import { rows } from './stand.ts';

export interface Bought {
  purchaseId: string;
  orderId: string;
  makerId: string;
  lineId: string;
}

const wishes = [
  { kind: 'return', ground: 'change_of_mind', remedy: 'refund', wayBack: 'buyer_sends' },
  { kind: 'return', ground: 'change_of_mind', remedy: 'refund', wayBack: 'maker_collects' },
  { kind: 'return', ground: 'faulty', remedy: 'refund', wayBack: 'maker_collects' },
  { kind: 'exchange', ground: 'faulty', remedy: 'replacement', wayBack: 'buyer_sends' },
  { kind: 'claim', ground: 'damaged', remedy: 'refund', wayBack: 'nothing_back' },
] as const;

/** Opens a case over some pieces of the line. */
export async function openSomeCase({ purchaseId, orderId, lineId }: Bought, draw: (n: number) => number): Promise<unknown> {
  const wish = wishes[draw(wishes.length)] ?? wishes[0];
  const lines = [{ lineId, quantity: 1 + draw(2) }];
  return requestReturn({ purchaseId, orderId, actorId: null, ...wish, words: '', noticedOn: null, lines, requestKey: unguessableToken() });
}

/** Carries the order's newest case one step on, or has the buyer take it back. */
export async function carryCaseOn({ purchaseId, orderId, makerId, lineId }: Bought, draw: (n: number) => number): Promise<unknown> {
  const [found] = await rows<{ id: string; state: string; kind: string }>(
    'select id, state::text, kind::text from return_case where order_id = $1 order by id desc limit 1',
    [orderId],
  );
  if (found === undefined) return refuse({ kind: 'no_case' });
  const step = { caseId: found.id, by: { makerId }, actorId: 'psn_test' };
  if (draw(6) === 0) return withdrawReturn({ caseId: found.id, purchaseId, actorId: null });
  if (found.state === 'requested') return approveReturn(step);
  if (found.state === 'approved' && found.kind !== 'claim') return collectReturn(step);
  if (found.state === 'collecting') {
    return receiveReturn({ ...step, receivedOn: null, findings: '', saleable: [{ lineId, quantity: draw(2) }] });
  }
  return refundReturn(step);
}
