// A case on a desk: what can be done now, its facts, its money, its way, and who asks.
import type { Reply } from '#app/components/refused.ts';
import { m } from '#app/paraglide/messages.js';

import { CaseFactList, CaseLines, CaseRefused, CaseWay, RefundProgress } from './case-parts.tsx';
import type { CaseFacts } from './case.read.server.ts';
import { SellerDeeds } from './seller-deeds.tsx';

interface Props {
  found: CaseFacts;
  carriers: readonly { value: string; label: string }[];
  reply: Reply;
  orderHref: string;
  operator?: boolean;
}

export function CaseBody({ found, carriers, reply, orderHref, operator = false }: Props) {
  return (
    <div className="columns">
      <div className="desk-stack">
        <CaseRefused found={found} />
        <SellerDeeds found={found} carriers={carriers} reply={reply} operator={operator} />
        <section className="card" aria-labelledby="case-facts">
          <h2 id="case-facts">{m.returns_facts()}</h2>
          <CaseLines found={found} />
          <CaseFactList found={found} />
        </section>
      </div>
      <aside className="desk-stack">
        <section className="card" aria-labelledby="case-buyer">
          <h2 id="case-buyer">{m.returns_buyer()}</h2>
          <p>
            {found.buyerName} · <a href={`tel:${found.buyerPhone}`}>{found.buyerPhone}</a>
          </p>
          <p>
            <a className="inline" href={orderHref}>
              {m.returns_to_order({ number: found.orderNumber })}
            </a>
          </p>
        </section>
        {found.refundAmount === null ? null : (
          <div className="card">
            <RefundProgress found={found} />
          </div>
        )}
        <section className="card" aria-labelledby="case-way">
          <h2 id="case-way">{m.checkout_order_way()}</h2>
          <CaseWay found={found} />
        </section>
      </aside>
    </div>
  );
}
