// The operator of a run: refunds, whole and in part; answers disputes; sends the file to the bank and brings back what it says.
import type { Prng } from '#app/lib/prng.ts';

import type { Look } from './desks.ts';
import type { Deed } from './plan.ts';
import type { Visitor } from './visitor.ts';

export interface OperatorAtWork {
  act: (deed: Deed) => Promise<void>;
  /** All that is left of a purchase, asked for twice at once. */
  refundTwice: (number: string) => Promise<unknown>;
}

const shareOfTransfersThatFail = 0.2;
const mostPart = 7_000;

export function operatorAtWork(desk: Visitor, look: Look, random: Prng): OperatorAtWork {
  const post = (address: string, fields: Readonly<Record<string, string>>) => desk.post(address, Object.entries(fields));
  const twice = (address: string, fields: Readonly<Record<string, string>>) => Promise.all([post(address, fields), post(address, fields)]);
  const deeds: Record<Deed, () => Promise<unknown>> = {
    async bank() {
      await post('/admin/payouts', { intent: 'run' });
      await twice('/admin/payouts', { intent: 'export' });
      const sent = await look<{ number: string; amount: number }>("select number, amount::int from payout where state = 'sent' and rail = 'bank_file'", []);
      const says = sent.map(({ number, amount }) => `${number},${random.chance(shareOfTransfersThatFail) ? '실패' : '성공'},${String(amount)}`);
      const file = ['관리번호,결과,이체금액', ...says, ''].join('\n');
      await Promise.all([1, 2].map(() => desk.upload('/admin/payouts', { intent: 'import' }, file)));
    },
    async disputes() {
      for (const { id } of await look<{ id: string }>("select id from dispute where status = 'needs_response' order by id", [])) {
        const words = random.chance(0.5) ? 'winning_evidence' : 'losing_evidence';
        await twice(`/admin/disputes/${id}`, random.chance(0.3) ? { deed: 'accept' } : { deed: 'evidence', words });
      }
    },
    async 'part refund'() {
      const [order] = await look<{ id: string; number: string }>(
        `select o.id, u.number from maker_order o join purchase u on u.id = o.purchase_id where u.state = 'paid' order by o.paid_at desc, o.id limit 1`,
        [],
      );
      if (order === undefined) return;
      const amount = String(random.int(100, mostPart));
      await twice(`/admin/purchases/${order.number}`, { intent: 'refund-part', orderId: order.id, amount, reason: '늦어서' });
    },
  };
  return {
    act: async (deed) => {
      await deeds[deed]();
    },
    refundTwice: (number) => twice(`/admin/purchases/${number}`, { intent: 'refund', reason: '시험 환불' }),
  };
}
