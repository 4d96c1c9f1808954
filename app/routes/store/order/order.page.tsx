// A purchase after it was placed: every maker's order with its way, its parcels, and the place where each thing was made.
// Open to the member who bought, or to whoever holds a guest's key; saved and printed as the contract document (facts 2.1 D3, D5, D9, D11).
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { data } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';

import { FormErrors } from '#app/components/ui/field.tsx';
import { Notice } from '#app/components/ui/notice.tsx';
import { anyone } from '#app/http/access.server.ts';
import { sayOnce, takeSaid } from '#app/http/flash.server.ts';
import { parseForm } from '#app/http/form.server.ts';
import { requirePurchase } from '#app/http/purchase-access.server.ts';
import { goTo } from '#app/http/redirect.server.ts';
import { refusalStatus, refusalWords } from '#app/http/refusals.ts';
import { m } from '#app/paraglide/messages.js';
import { getLocale } from '#app/paraglide/runtime.js';
import { url } from '#app/urls.ts';

import { moveOrder } from './move-order.server.ts';
import { OrderContract } from './order-contract.tsx';
import { OrderHead } from './order-head.tsx';
import { OrderOfMaker } from './order-of-maker.tsx';
import { readOrderPage } from './order.read.server.ts';

const said = z.object({ what: z.enum(['receive', 'confirm', 'cancel']) });
const form = z.strictObject({ intent: z.enum(['receive', 'confirm', 'cancel']), orderId: z.string().max(60) });

export async function loader({ request, params }: LoaderFunctionArgs) {
  anyone();
  const purchase = await requirePurchase(request, params['number']);
  const taken = takeSaid(request, said);
  for (const cookie of taken.headers.getSetCookie()) purchase.headers.append('Set-Cookie', cookie);
  const page = await readOrderPage(purchase.id, getLocale());
  const received = new URL(request.url).searchParams.has('received');
  return data({ ...page, received, said: taken.said?.what ?? null, guest: page.purchase.personId === null }, { headers: purchase.headers });
}

export async function action({ request, params }: ActionFunctionArgs) {
  anyone();
  const purchase = await requirePurchase(request, params['number']);
  const posted = await parseForm(request, form);
  if (!posted.ok) return data({ words: m.checkout_cart_not_understood(), orderId: '' }, { status: 400 });
  const { intent, orderId } = posted.value;
  const done = await moveOrder(intent, { purchaseId: purchase.id, orderId, actorId: purchase.personId });
  if (!done.ok) return data({ words: refusalWords(done.refusal), orderId }, { status: refusalStatus(done.refusal) });
  purchase.headers.append('Set-Cookie', sayOnce({ what: intent }));
  return goTo(url('order', { number: purchase.number }), purchase.headers);
}

export function meta({ params }: { params: Record<string, string | undefined> }) {
  return [
    { title: `${m.checkout_order_title({ number: params['number'] ?? '' })} · ${m.shell_brand()}` },
    { name: 'description', content: m.checkout_order_description() },
    { name: 'robots', content: 'noindex' },
  ];
}

export default function OrderPage() {
  const page = useLoaderData<typeof loader>();
  const refused = useActionData<{ words: string; orderId: string }>();
  const words = { receive: m.checkout_order_said_received, confirm: m.checkout_order_said_confirmed, cancel: m.checkout_order_said_cancelled };
  const elsewhere = refused !== undefined && !page.orders.some((order) => order.id === refused.orderId);
  return (
    <div className="wrap order-page">
      <OrderHead page={page} />
      {page.said === null ? null : (
        <Notice tone="good" live>
          <p>{words[page.said]()}</p>
        </Notice>
      )}
      {elsewhere ? <FormErrors errors={[refused.words]} /> : null}
      {page.orders.map((order) => (
        <OrderOfMaker
          key={order.id}
          order={order}
          number={page.purchase.number}
          today={page.today}
          refused={refused?.orderId === order.id ? refused.words : null}
        />
      ))}
      <OrderContract page={page} />
    </div>
  );
}
