// The checkout, one page for guests and members: contact, delivery, review with every seller, terms, separate consents, payment
// (E-Commerce Act art. 13, 14, 20; PIPA art. 22; facts 2.1, 2.6). Works without scripts; with them the total follows the postal code as it is typed.
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';

import { FormErrors } from '#app/components/ui/field.tsx';
import { anyone } from '#app/http/access.server.ts';
import { refusedForm } from '#app/http/answer.server.ts';
import { findShopper } from '#app/http/basket.server.ts';
import { parseForm } from '#app/http/form.server.ts';
import { goTo } from '#app/http/redirect.server.ts';
import { isRemote } from '#app/lib/postal-code.ts';
import { m } from '#app/paraglide/messages.js';
import { getLocale } from '#app/paraglide/runtime.js';
import { url } from '#app/urls.ts';

import { CheckoutConsents } from './checkout-consents.tsx';
import { CheckoutFields } from './checkout-fields.tsx';
import { placeAndPay, type CheckoutReply } from './checkout-post.server.ts';
import { CheckoutReview } from './checkout-review.tsx';
import { CheckoutSums } from './checkout-sums.tsx';
import { CheckoutTerms } from './checkout-terms.tsx';
import { checkoutForm } from './checkout.form.ts';
import { readCheckout } from './checkout.read.server.ts';

export async function loader({ request }: LoaderFunctionArgs) {
  anyone();
  const facts = await readCheckout(await findShopper(request), getLocale());
  if (facts.cart.makers.length === 0) throw goTo(url('cart'));
  return facts;
}

export async function action({ request }: ActionFunctionArgs) {
  anyone();
  const form = await parseForm(request, checkoutForm);
  const shopper = await findShopper(request);
  if (shopper.owner === null) return goTo(url('cart'));
  if (form.ok) return placeAndPay(request, form, { ...shopper, owner: shopper.owner }, getLocale());
  const answer: CheckoutReply = { reply: form.reply, kind: 'form', lines: [] };
  return refusedForm(answer, 400);
}

export function meta() {
  return [
    { title: `${m.checkout_title()} · ${m.shell_brand()}` },
    { name: 'description', content: m.checkout_description() },
    { name: 'robots', content: 'noindex' },
  ];
}

export default function CheckoutPage() {
  const facts = useLoaderData<typeof loader>();
  const refused = useActionData<CheckoutReply>() ?? null;
  const typed = typedBefore(refused, facts.typed);
  const remote = isRemote((typed['postalCode'] ?? '').trim());
  const given = consentsGiven(refused);
  return (
    <div className="wrap">
      <div className="page-head">
        <h1>{m.checkout_title()}</h1>
      </div>
      <postal-fees>
        <form method="post" className="columns checkout">
          <input type="hidden" name="requestKey" value={requestKeyOf(refused, facts.requestKey)} />
          <div className="checkout-steps">
            <FormErrors errors={refused === null ? undefined : (refused.reply.error?.[''] ?? [m.checkout_look_again()])} />
            <CheckoutFields typed={typed} reply={refused?.reply} />
            <CheckoutReview facts={facts} remote={remote} troubled={refused?.lines ?? []} />
            <CheckoutTerms facts={facts} />
            <CheckoutConsents facts={facts} given={given} asked={refused !== null} />
          </div>
          <CheckoutSums facts={facts} remote={remote} refused={refused} />
        </form>
      </postal-fees>
    </div>
  );
}

// What was sent stays; on a fresh page what the member wrote last time.
function typedBefore(refused: CheckoutReply | null, last: Record<string, string> | null): Record<string, string> {
  if (refused === null) return last ?? {};
  return Object.fromEntries(Object.entries(refused.reply.initialValue ?? {}).filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
}

// What the buyer ticked stays ticked; nothing else ever is (decree art. 20-2).
function consentsGiven(refused: CheckoutReply | null): string[] {
  const sent = refused?.reply.initialValue?.['consents'];
  return (Array.isArray(sent) ? sent : [sent]).filter((key) => typeof key === 'string');
}

// The same form sent again is the same purchase, unless its key was used for another.
function requestKeyOf(refused: CheckoutReply | null, fresh: string): string {
  const sent = refused?.kind === 'request_key_reused' ? undefined : refused?.reply.initialValue?.['requestKey'];
  return typeof sent === 'string' && /^[0-9a-z]{32}$/.test(sent) ? sent : fresh;
}
