// The makers of a run at their desks: they send what was bought, take cases to their end, and sell an earning to a financier. Impatient ones press twice.
import { prng } from '#app/lib/prng.ts';

import { readForms } from '../setup/http-buyer.ts';
import type { Look } from './desks.ts';
import type { Answer, Visitor } from './visitor.ts';

export interface MakersAtWork {
  /** Every maker of the purchase sends its pieces. */
  send: (number: string) => Promise<void>;
  /** The maker approves a case, takes the pieces back and refunds. */
  takeBack: (caseId: string) => Promise<void>;
}

interface Line {
  maker_id: string;
  number: string;
  line_id: string;
  quantity: number;
}

const linesOf = `select o.maker_id, o.number, l.id as line_id, l.quantity from purchase u join maker_order o on o.purchase_id = u.id
  join order_line l on l.order_id = o.id where u.number = $1 and o.cancelled_at is null order by o.number, l.position`;
const caseLines = `select c.maker_id, c.number, l.line_id, l.quantity from return_case c join return_line l on l.case_id = c.id where c.id = $1 order by 3`;

export function makersAtWork(makers: readonly { makerId: string; desk: Visitor }[], look: Look, seed: number): MakersAtWork {
  const random = prng(seed + 3);
  let parcels = 0;
  const deskOf = (makerId: string | undefined): Visitor | undefined => makers.find((one) => one.makerId === makerId)?.desk;
  const press = async (make: () => Promise<Answer>): Promise<void> => {
    await Promise.all(random.chance(0.4) ? [make(), make()] : [make()]);
  };
  const sellEarly = async (desk: Visitor): Promise<void> => {
    const page = await desk.get('/maker/early-payment');
    const form = readForms(page.html).find(({ fields }) => fields.some(([name]) => name === 'financierId'));
    if (form !== undefined) await press(() => desk.post('/maker/early-payment', [...form.fields.filter(([name]) => name !== 'agreed'), ['agreed', 'yes']]));
  };
  return {
    async send(number) {
      const lines = await look<Line>(linesOf, [number]);
      for (const order of new Set(lines.map((line) => line.number))) {
        const own = lines.filter((line) => line.number === order);
        const desk = deskOf(own[0]?.maker_id);
        if (desk === undefined) continue;
        parcels += 1;
        const head: [string, string][] = [
          ['intent', 'ship'],
          ['carrier', 'demo'],
          ['trackingNumber', `CHAOS${String(seed)}N${String(parcels)}`],
        ];
        await press(() => desk.post(`/maker/orders/${order}`, [...head, ...own.flatMap((line, place) => piece(line, place, line.quantity))]));
        if (random.chance(0.5)) await sellEarly(desk);
      }
    },
    async takeBack(caseId) {
      const lines = await look<Line>(caseLines, [caseId]);
      const desk = deskOf(lines[0]?.maker_id);
      if (desk === undefined) return;
      const act = (fields: [string, string][]) => press(() => desk.post(`/maker/returns/${caseId}`, fields));
      await act([['intent', 'approve']]);
      await act([['intent', 'receive'], ['findings', '살펴봄'], ...lines.flatMap((line, place) => piece(line, place, random.int(0, line.quantity)))]);
      await act([['intent', 'refund']]);
    },
  };
}

function piece(line: Line, place: number, quantity: number): [string, string][] {
  return [
    [`lines[${String(place)}].lineId`, line.line_id],
    [`lines[${String(place)}].quantity`, String(quantity)],
  ];
}
