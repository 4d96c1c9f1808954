// A maker's discounts: prices for a time, discounts for baskets, coupons. Ended, never edited; shown in the shop at once.
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';

import { errorsAt, replyTo } from '#app/components/refused.ts';
import { FormErrors } from '#app/components/ui/field.tsx';
import { changePromotions, type ChangePromotionsRefusal } from '#app/flows/change-promotions.server.ts';
import { requireMaker } from '#app/http/access.server.ts';
import { refusedForm } from '#app/http/answer.server.ts';
import { parseForm } from '#app/http/form.server.ts';
import { goTo } from '#app/http/redirect.server.ts';
import { refusalWords } from '#app/http/refusals.ts';
import { m } from '#app/paraglide/messages.js';
import { CouponForm } from '#app/routes/desk-discounts/coupon-fields.tsx';
import { CouponTable } from '#app/routes/desk-discounts/coupon-table.tsx';
import { discountFieldWords } from '#app/routes/desk-discounts/discount-field-words.ts';
import { url } from '#app/urls.ts';

import { Done, MakerDesk, makerMeta } from '../desk.tsx';
import { changeOf, discountsForm } from './discounts.form.ts';
import { readDiscounts } from './discounts.read.server.ts';
import { BasketForm, BasketTable, PriceForm, PriceTable } from './discount-parts.tsx';

export const handle = { frame: 'desk' };
export const meta = () => makerMeta(m.money_discounts());

export async function loader({ request }: LoaderFunctionArgs) {
  const { makerId } = await requireMaker(request);
  return { ...(await readDiscounts(makerId)), done: new URL(request.url).searchParams.get('done') };
}

export async function action({ request }: ActionFunctionArgs) {
  const maker = await requireMaker(request);
  const form = await parseForm(request, discountsForm, discountFieldWords);
  if (!form.ok) return refusedForm(form.reply);
  const done = await changePromotions({ makerId: maker.makerId }, changeOf(form.value), maker);
  if (done.ok) throw goTo(url('makerDiscounts', {}, { done: form.value.intent }));
  const words = [refusalWords(done.refusal)];
  const field = fieldOf[done.refusal.kind];
  return refusedForm(form.reply(field === undefined ? { form: words } : { fields: { [field]: words } }), 409);
}

// At which field a refusal is told; the others at the form.
const fieldOf: Partial<Record<ChangePromotionsRefusal['kind'], string>> = {
  code_taken: 'code',
  no_discount: 'price',
  not_found: 'variantId',
  promotion_window: 'endsAt',
};

export default function DiscountsPage() {
  const page = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const at = (intent: string) => replyTo(reply, { intent });
  return (
    <MakerDesk title={m.money_discounts()}>
      <Done words={reply === undefined && page.done !== null ? m.money_saved() : null} />
      <p>{m.money_discounts_text()}</p>
      <FormErrors errors={['coupon-end', 'basket-end', 'price-cancel'].flatMap((intent) => errorsAt(at(intent), '') ?? [])} />
      <section className="form-stack" aria-labelledby="prices">
        <h2 id="prices">{m.money_prices()}</h2>
        <p className="hint">{m.money_prices_text()}</p>
        <PriceTable prices={page.prices} />
        <PriceForm variants={page.variants} reply={at('price-plan')} />
      </section>
      <section className="form-stack" aria-labelledby="baskets">
        <h2 id="baskets">{m.money_baskets()}</h2>
        <BasketTable baskets={page.baskets} />
        <BasketForm reply={at('basket-add')} />
      </section>
      <section className="form-stack" aria-labelledby="coupons">
        <h2 id="coupons">{m.money_coupons()}</h2>
        <p className="hint">{m.money_coupons_maker_text()}</p>
        <CouponTable coupons={page.coupons} />
        <CouponForm reply={at('coupon-add')} />
      </section>
    </MakerDesk>
  );
}
