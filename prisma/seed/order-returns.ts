// What comes back in the demonstration: asked for by the buyer, taken by the maker as far as the plan says.
import { collectReturn } from '#app/flows/collect-return.server.ts';
import { approveReturn, refuseReturn } from '#app/flows/decide-return.server.ts';
import { loseParcel } from '#app/flows/lose-parcel.server.ts';
import { receiveReturn } from '#app/flows/receive-return.server.ts';
import { requestReturn, type RequestReturn } from '#app/flows/request-return.server.ts';
import { refundReturn, replaceReturn } from '#app/flows/settle-return.server.ts';
import { reader } from '#app/infra/db/reader.server.ts';
import { unguessableToken } from '#app/lib/ids.ts';

import { done } from './loading.ts';
import type { PlacedPurchase } from './order-buyers.ts';
import type { ShippedOrder } from './order-makers.ts';
import type { Comeback } from './order-plans.ts';

type Wish = Pick<RequestReturn, 'kind' | 'ground' | 'remedy' | 'wayBack' | 'words'>;

const mind: Wish = { kind: 'return', ground: 'change_of_mind', remedy: 'refund', wayBack: 'maker_collects', words: '' };
const wishes: Record<Exclude<Comeback, 'lost'>, Wish> = {
  requested: mind,
  approved: { ...mind, wayBack: 'buyer_sends' },
  collecting: { ...mind, ground: 'not_as_described', words: '사진보다 색이 많이 어두워요.' },
  received: { ...mind, ground: 'faulty', words: '바닥에 가는 금이 있어요.' },
  refunded: mind,
  refused: { ...mind, wayBack: 'buyer_sends', words: '생각보다 커서 돌려보내고 싶어요.' },
  exchange_requested: { kind: 'exchange', ground: 'faulty', remedy: 'replacement', wayBack: 'maker_collects', words: '뚜껑이 맞지 않아요.' },
  exchanged: { kind: 'exchange', ground: 'wrong_item', remedy: 'replacement', wayBack: 'maker_collects', words: '주문과 다른 색이 왔어요.' },
  claim_requested: { kind: 'claim', ground: 'damaged', remedy: 'refund', wayBack: 'nothing_back', words: '두 개 중 하나가 모서리가 깨져서 왔어요.' },
};

let number = 0;
function nextNumber(): string {
  number += 1;
  return `BACK${String(number).padStart(6, '0')}`;
}

/** One piece of the first order comes back, as far as `how` says. */
export async function comeBack(bought: PlacedPurchase, orders: readonly ShippedOrder[], how: Comeback): Promise<void> {
  const [order] = orders;
  if (order === undefined) throw new Error('a purchase without orders');
  const maker = { by: { makerId: order.makerId }, actorId: order.ownerId };
  if (how === 'lost') {
    const parcel = await reader().selectFrom('parcel').select('id').where('orderId', '=', order.id).executeTakeFirstOrThrow();
    done(await loseParcel({ parcelId: parcel.id, ...maker }));
    return;
  }
  const line = await reader().selectFrom('orderLine').select('id').where('orderId', '=', order.id).orderBy('position').executeTakeFirstOrThrow();
  const whose = { purchaseId: bought.purchaseId, orderId: order.id, actorId: bought.buyerId, requestKey: unguessableToken(), noticedOn: null };
  const { caseId } = done(await requestReturn({ ...whose, ...wishes[how], lines: [{ lineId: line.id, quantity: 1 }] }));
  await take({ caseId, ...maker }, line.id, how);
}

type Taken = { caseId: string; by: { makerId: string }; actorId: string };

async function take(found: Taken, lineId: string, how: Exclude<Comeback, 'lost'>): Promise<void> {
  if (how === 'requested' || how === 'exchange_requested' || how === 'claim_requested') return;
  if (how === 'refused') {
    done(
      await refuseReturn({
        ...found,
        ground: 'made_to_order',
        words: '말씀하신 글귀를 새겨 따로 만든 것이라 다시 팔 수 없습니다. 주문하실 때 동의해 주셨습니다.',
        marked: false,
      }),
    );
    return;
  }
  done(await approveReturn(found));
  if (how === 'approved') return;
  done(await collectReturn({ ...found, parcel: { carrier: 'demo', trackingNumber: nextNumber() } }));
  if (how === 'collecting') return;
  const findings = how === 'received' ? '바닥에 금이 간 것을 확인했습니다.' : '새것 그대로입니다.';
  done(await receiveReturn({ ...found, receivedOn: null, findings, saleable: [{ lineId, quantity: how === 'received' ? 0 : 1 }] }));
  if (how === 'refunded') done(await refundReturn(found));
  if (how === 'exchanged') done(await replaceReturn({ ...found, carrier: 'demo', trackingNumber: nextNumber() }));
}
