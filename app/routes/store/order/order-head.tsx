// The head of a purchase: what happened, what is safe, what to do next.
import { useMarket } from '#app/components/market.ts';
import { wonText } from '#app/components/price.tsx';
import { Breadcrumb } from '#app/components/ui/breadcrumb.tsx';
import { ButtonLink } from '#app/components/ui/button.tsx';
import { Notice } from '#app/components/ui/notice.tsx';
import { formatMoment } from '#app/lib/time.ts';
import { m } from '#app/paraglide/messages.js';
import { getLocale } from '#app/paraglide/runtime.js';
import { url } from '#app/urls.ts';

import type { OrderPageFacts } from './order.read.server.ts';

type Page = Pick<OrderPageFacts, 'purchase'> & { received: boolean; guest: boolean };

export function OrderHead({ page }: { page: Page }) {
  const { purchase, received } = page;
  const paid = purchase.state === 'paid' || purchase.state === 'closed';
  return (
    <>
      <Breadcrumb steps={[{ href: url('orders'), label: m.checkout_orders_title() }]} />
      <div className="page-head">
        <h1>{received && paid ? m.checkout_order_thanks() : m.checkout_order_title({ number: purchase.number })}</h1>
        <p className="lede">
          {received && paid ? `${m.checkout_order_number({ number: purchase.number })} · ` : ''}
          {m.checkout_order_placed({ when: formatMoment(purchase.placedAt, getLocale()) })} · {wonText(purchase.total)}
        </p>
      </div>
      <StateNotice page={page} />
    </>
  );
}

function StateNotice({ page }: { page: Page }) {
  const { purchase, received, guest } = page;
  const { demo } = useMarket();
  if (purchase.state === 'awaiting_payment') {
    return (
      <Notice tone="warn" title={m.checkout_order_unpaid_title()}>
        <p>{m.checkout_order_unpaid_text()}</p>
        <ButtonLink size="small" href={url('checkoutReturn', { number: purchase.number })}>
          {m.checkout_order_unpaid_link()}
        </ButtonLink>
      </Notice>
    );
  }
  if (purchase.state === 'expired' || purchase.state === 'cancelled') {
    return (
      <Notice title={purchase.state === 'expired' ? m.checkout_order_expired_title() : m.checkout_order_cancelled_title()}>
        <p>{m.checkout_order_ended_text()}</p>
      </Notice>
    );
  }
  if (purchase.state === 'refunded_late') {
    return (
      <Notice tone="warn" title={m.checkout_order_late_title()}>
        <p>{m.checkout_order_late_text({ total: wonText(purchase.total) })}</p>
      </Notice>
    );
  }
  if (!received) return null;
  return (
    <Notice tone="good">
      <p>{m.checkout_order_received_text({ email: purchase.email })}</p>
      {guest ? <p>{m.checkout_order_guest_link()}</p> : null}
      {demo ? (
        <ButtonLink kind="secondary" size="small" href={url('devMail')}>
          {m.account_demo_mail_open()}
        </ButtonLink>
      ) : null}
    </Notice>
  );
}
