// Back from the payment page. The browser's way records the payment like the webhook's (law 2); until the outcome is known the page waits calmly.
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { data } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';

import { wonText } from '#app/components/price.tsx';
import { Button, ButtonLink } from '#app/components/ui/button.tsx';
import { FormErrors } from '#app/components/ui/field.tsx';
import { Notice } from '#app/components/ui/notice.tsx';
import { beginPayment } from '#app/flows/begin-payment.server.ts';
import { cancelPurchase } from '#app/flows/cancel-purchase.server.ts';
import { anyone } from '#app/http/access.server.ts';
import { baseUrl } from '#app/http/base-url.server.ts';
import { sayOnce } from '#app/http/flash.server.ts';
import { parseForm } from '#app/http/form.server.ts';
import { requirePurchase } from '#app/http/purchase-access.server.ts';
import { goTo, goToPayment } from '#app/http/redirect.server.ts';
import { refusalStatus, refusalWords } from '#app/http/refusals.ts';
import { formatTime } from '#app/lib/time.ts';
import { m } from '#app/paraglide/messages.js';
import { url } from '#app/urls.ts';

import { readReturn } from './checkout-return.read.server.ts';

/** Seconds between two looks while the outcome is unknown. */
const lookEvery = 4;
const form = z.strictObject({ intent: z.enum(['pay', 'cancel']) });

export async function loader({ request, params }: LoaderFunctionArgs) {
  anyone();
  const purchase = await requirePurchase(request, params['number']);
  const found = await readReturn(purchase.id);
  if (found.stage === 'done') throw goTo(url('order', { number: purchase.number }, { received: 1 }), purchase.headers);
  const { stage, total, expiresAt } = found;
  const asked = new URL(request.url).searchParams;
  if (stage === 'checking') purchase.headers.set('Refresh', String(lookEvery));
  const page = {
    stage,
    total,
    until: formatTime(expiresAt),
    number: purchase.number,
    came: asked.has('unavailable') ? ('unavailable' as const) : ('back' as const),
  };
  return data(page, { headers: purchase.headers });
}

export async function action({ request, params }: ActionFunctionArgs) {
  anyone();
  const { id, number, personId } = await requirePurchase(request, params['number']);
  const posted = await parseForm(request, form);
  if (!posted.ok) return data({ words: m.checkout_cart_not_understood() }, { status: 400 });
  if (posted.value.intent === 'cancel') {
    const done = await cancelPurchase({ purchaseId: id, actorId: personId });
    if (done.ok) return goTo(url('cart'), new Headers({ 'Set-Cookie': sayOnce({ what: 'cancelled' }) }));
    return data({ words: refusalWords(done.refusal) }, { status: refusalStatus(done.refusal) });
  }
  const paying = await beginPayment({ purchaseId: id, origin: baseUrl(request) });
  if (paying.ok) return goToPayment(paying.value.url);
  if (paying.refusal.kind === 'already_paid') return goTo(url('order', { number }, { received: 1 }));
  return data({ words: refusalWords(paying.refusal) }, { status: refusalStatus(paying.refusal) });
}

export function headers({ loaderHeaders }: { loaderHeaders: Headers }): Headers {
  const refresh = loaderHeaders.get('Refresh');
  return refresh === null ? new Headers() : new Headers({ Refresh: refresh });
}

export function meta() {
  return [
    { title: `${m.checkout_return_title()} · ${m.shell_brand()}` },
    { name: 'description', content: m.checkout_return_description() },
    { name: 'robots', content: 'noindex' },
  ];
}

export default function CheckoutReturnPage() {
  const page = useLoaderData<typeof loader>();
  const refused = useActionData<{ words: string }>();
  const titles = { checking: m.checkout_return_checking(), open: m.checkout_return_open(), ended: m.checkout_return_ended() };
  return (
    <div className="wrap wrap-narrow">
      <div className="page-head">
        <h1>{titles[page.stage]}</h1>
        <p className="lede">{m.checkout_return_order({ number: page.number, total: wonText(page.total) })}</p>
      </div>
      <div className="form-stack">
        <FormErrors errors={refused === undefined ? undefined : [refused.words]} />
        {page.stage === 'checking' ? <Checking number={page.number} /> : null}
        {page.stage === 'open' ? <Open page={page} /> : null}
        {page.stage === 'ended' ? <Ended /> : null}
      </div>
    </div>
  );
}

function Checking({ number }: { number: string }) {
  return (
    <Notice live>
      <p>{m.checkout_return_checking_text()}</p>
      <p>
        <a href={url('checkoutReturn', { number })}>{m.checkout_return_look_again()}</a>
      </p>
    </Notice>
  );
}

function Open({ page }: { page: { number: string; until: string; came: 'unavailable' | 'back'; total: number } }) {
  const action = url('checkoutReturn', { number: page.number });
  return (
    <>
      <Notice tone="warn" title={m.checkout_return_nothing_charged()}>
        <p>{page.came === 'unavailable' ? m.checkout_return_unavailable() : m.checkout_return_open_text()}</p>
        <p>{m.checkout_return_held({ time: page.until })}</p>
      </Notice>
      <form method="post" action={action}>
        <input type="hidden" name="intent" value="pay" />
        <Button wide>{m.checkout_pay({ total: wonText(page.total) })}</Button>
      </form>
      <form method="post" action={action}>
        <input type="hidden" name="intent" value="cancel" />
        <Button kind="secondary" wide>
          {m.checkout_return_cancel()}
        </Button>
      </form>
      <p className="by">{m.checkout_return_change()}</p>
    </>
  );
}

function Ended() {
  return (
    <>
      <Notice title={m.checkout_return_nothing_charged()}>
        <p>{m.checkout_return_ended_text()}</p>
      </Notice>
      <ButtonLink href={url('cart')}>{m.checkout_return_to_cart()}</ButtonLink>
    </>
  );
}
