// What can be asked for after the goods have left, what was asked, and what was called off.
import { Badge } from '#app/components/ui/badge.tsx';
import { formatDay } from '#app/lib/time.ts';
import { m } from '#app/paraglide/messages.js';
import { getLocale } from '#app/paraglide/runtime.js';
import { url } from '#app/urls.ts';

import { caseStateWords, caseTone, kindWords } from '../../case/case-words.ts';
import { inReader } from '../two-languages.ts';
import type { OrderFacts } from './order.read.server.ts';

export function OrderAfterSale({ order, number }: { order: OrderFacts; number: string }) {
  const left =
    order.stage === 'shipped' || order.stage === 'delivered' || order.stage === 'confirmed' || (order.stage === 'preparing' && order.parcels.length > 0);
  const open = order.lines.some((line) => line.quantity - line.cancelled - line.returned - line.inCases > 0);
  if (!left && order.cases.length === 0 && order.cancellations.length === 0) return null;
  return (
    <div className="form-stack after-sale">
      {order.cases.length === 0 ? null : (
        <div>
          <h3>{m.returns_of_order()}</h3>
          <ul className="parcels" role="list">
            {order.cases.map((found) => (
              <li key={found.id}>
                <a className="inline" href={url('orderReturn', { number, id: found.id })}>
                  {kindWords(found.kind)} {found.number}
                </a>{' '}
                <Badge tone={caseTone(found.state)}>{caseStateWords(found.state)}</Badge>
                <br />
                <span className="by">{inReader(found.linesKo, found.linesEn)}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
      {order.cancellations.length === 0 ? null : (
        <div>
          <h3>{m.returns_cancelled()}</h3>
          <ul className="parcels" role="list">
            {order.cancellations.map((cancelled) => (
              <li key={cancelled.id}>
                {inReader(cancelled.linesKo, cancelled.linesEn)} <span className="by">{formatDay(cancelled.at, getLocale())}</span>
                {cancelled.by === 'buyer' ? null : (
                  <>
                    <br />
                    <span className="by">
                      {[
                        cancelled.by === 'maker' ? m.returns_cancelled_by_maker() : m.returns_cancelled_by_operator(),
                        reasonWords(cancelled.reason),
                        cancelled.words,
                      ]
                        .filter((part) => part !== '')
                        .join(' · ')}
                    </span>
                  </>
                )}
              </li>
            ))}
          </ul>
        </div>
      )}
      {left && open ? (
        <nav className="button-row no-print" aria-label={m.returns_new_title()}>
          {(['return', 'exchange', 'claim'] as const).map((kind) => (
            <a key={kind} className="button" data-kind="secondary" data-size="small" href={url('orderReturnNew', { number }, { order: order.number, kind })}>
              {{ return: m.returns_new_return(), exchange: m.returns_new_exchange(), claim: m.returns_new_claim() }[kind]}
            </a>
          ))}
        </nav>
      ) : null}
    </div>
  );
}

function reasonWords(reason: string): string {
  const words: Record<string, () => string> = {
    out_of_stock: m.maker_reason_out_of_stock,
    cannot_make: m.maker_reason_cannot_make,
    buyer_asked: m.maker_reason_buyer_asked,
    dispute_lost: m.maker_reason_dispute_lost,
  };
  return words[reason]?.() ?? '';
}
