// The basket: grouped by maker with each one's shipping, what changed since, and the total that must be paid (facts 2.6, rule 2).
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { data } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';

import { wonText } from '#app/components/price.tsx';
import { ButtonLink } from '#app/components/ui/button.tsx';
import { FormErrors } from '#app/components/ui/field.tsx';
import { EmptyState, Notice } from '#app/components/ui/notice.tsx';
import { anyone } from '#app/http/access.server.ts';
import { refusedForm } from '#app/http/answer.server.ts';
import { sayOnce, takeSaid } from '#app/http/flash.server.ts';
import { parseFormData, readForm } from '#app/http/form.server.ts';
import { goTo } from '#app/http/redirect.server.ts';
import { m } from '#app/paraglide/messages.js';
import { getLocale } from '#app/paraglide/runtime.js';
import { url } from '#app/urls.ts';

import { CartMakerGroup } from './cart-lines.tsx';
import { carryOut, type CartRefused } from './cart-post.server.ts';
import { CartSaidNotice } from './cart-said.tsx';
import { CartSums } from './cart-sums.tsx';
import { cartForm, cartSaid, customInputsIn } from './cart.form.ts';
import { readCartPage } from './cart.read.server.ts';

export async function loader({ request }: LoaderFunctionArgs) {
  anyone();
  const { said, headers } = takeSaid(request, cartSaid);
  return data({ ...(await readCartPage(request, getLocale())), said }, { headers });
}

export async function action({ request }: ActionFunctionArgs) {
  anyone();
  const { customInputs, rest } = customInputsIn(await readForm(request));
  const form = parseFormData(rest, cartForm);
  if (!form.ok) {
    const lineId = rest.get('lineId');
    const words = Object.values(form.reply.error ?? {}).flatMap((errors) => errors ?? [])[0] ?? m.checkout_cart_not_understood();
    const code = rest.get('intent') === 'coupon' ? typed(rest.get('code')) : null;
    const refused: CartRefused = { words, status: 400, lineId: typeof lineId === 'string' ? lineId : null, productSlug: null, quantity: null, code };
    return refusedForm(refused, 400);
  }
  const done = await carryOut(request, form.value, customInputs);
  if (!done.ok) return refusedForm(done.refused, done.refused.status);
  done.headers.append('Set-Cookie', sayOnce(done.said));
  return goTo(url('cart'), done.headers);
}

function typed(value: FormDataEntryValue | null): string {
  return typeof value === 'string' ? value.slice(0, 60) : '';
}

export function meta() {
  return [
    { title: `${m.checkout_cart_title()} · ${m.shell_brand()}` },
    { name: 'description', content: m.checkout_cart_description() },
    { name: 'robots', content: 'noindex' },
  ];
}

export default function CartPage() {
  const { cart, unpaid, said } = useLoaderData<typeof loader>();
  const refused = useActionData<CartRefused>();
  const atPlace = (refused?.code ?? null) !== null || cart.makers.some((maker) => maker.lines.some((line) => line.id === refused?.lineId));
  return (
    <div className="wrap">
      <div className="page-head">
        <h1>{m.checkout_cart_title()}</h1>
      </div>
      <div className="form-stack">
        <CartSaidNotice said={refused === undefined ? said : null} />
        {refused === undefined || atPlace ? null : <RefusedNotice refused={refused} />}
        {unpaid === null ? null : <UnpaidNotice number={unpaid} />}
      </div>
      {cart.makers.length === 0 ? (
        <EmptyState title={m.checkout_cart_empty()} action={<ButtonLink href={url('search')}>{m.checkout_cart_browse()}</ButtonLink>}>
          {m.checkout_cart_empty_text()}
        </EmptyState>
      ) : (
        <div className="columns cart">
          <div className="cart-makers">
            {cart.makers.map((maker) => (
              <CartMakerGroup key={maker.makerId} maker={maker} refused={refused ?? null} />
            ))}
          </div>
          <CartSums cart={cart} refused={refused ?? null} />
        </div>
      )}
      {cart.makers.length === 0 ? null : <StickyTotal total={wonText(cart.priced.total)} buyable={cart.buyable} />}
    </div>
  );
}

function RefusedNotice({ refused }: { refused: CartRefused }) {
  return (
    <>
      <FormErrors errors={[refused.words]} />
      {refused.productSlug === null ? null : (
        <p>
          <a href={url('product', { slug: refused.productSlug })}>{m.checkout_cart_back_to_product()}</a>
        </p>
      )}
    </>
  );
}

function UnpaidNotice({ number }: { number: string }) {
  return (
    <Notice tone="warn" title={m.checkout_cart_unpaid_title()}>
      <p>{m.checkout_cart_unpaid_text({ number })}</p>
      <p>
        <a href={url('checkoutReturn', { number })}>{m.checkout_cart_unpaid_link()}</a>
      </p>
    </Notice>
  );
}

/** The total within reach of the thumb on phones. */
function StickyTotal({ total, buyable }: { total: string; buyable: boolean }) {
  return (
    <div className="buy-bar no-print">
      <p className="price">{m.checkout_total_is({ total })}</p>
      {buyable ? <ButtonLink href={url('checkout')}>{m.checkout_cart_order()}</ButtonLink> : null}
    </div>
  );
}
