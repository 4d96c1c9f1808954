// The market's coupons, and those it shares with makers: made, watched and ended by the operator.
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';

import { errorsAt, fieldAt, replyTo, typedAt } from '#app/components/refused.ts';
import { Field, FormErrors, Select } from '#app/components/ui/field.tsx';
import { changePromotions } from '#app/flows/change-promotions.server.ts';
import { requireOperator } from '#app/http/access.server.ts';
import { refusedForm } from '#app/http/answer.server.ts';
import { parseForm } from '#app/http/form.server.ts';
import { goTo } from '#app/http/redirect.server.ts';
import { refusalWords } from '#app/http/refusals.ts';
import { m } from '#app/paraglide/messages.js';
import { CouponForm } from '#app/routes/desk-discounts/coupon-fields.tsx';
import { CouponTable } from '#app/routes/desk-discounts/coupon-table.tsx';
import { readCoupons } from '#app/routes/desk-discounts/coupons.read.server.ts';
import { discountFieldWords } from '#app/routes/desk-discounts/discount-field-words.ts';
import { url } from '#app/urls.ts';

import { AdminDesk, adminMeta } from '../admin-desk.tsx';
import { makerChoices } from '../commission/commission.read.server.ts';
import { couponsForm } from './coupons.form.ts';

export const handle = { frame: 'desk' };
export const meta = () => adminMeta(m.money_coupons());

export async function loader({ request }: LoaderFunctionArgs) {
  await requireOperator(request);
  const [coupons, makers] = await Promise.all([readCoupons(null), makerChoices()]);
  return { coupons, makers, done: new URL(request.url).searchParams.get('done') };
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireOperator(request);
  const form = await parseForm(request, couponsForm, discountFieldWords);
  if (!form.ok) return refusedForm(form.reply);
  const { intent } = form.value;
  const done = await changePromotions('market', form.value.intent === 'coupon-end' ? form.value : { intent: 'coupon-add', coupon: form.value }, actor);
  if (!done.ok) {
    const words = [refusalWords(done.refusal)];
    return refusedForm(form.reply(done.refusal.kind === 'code_taken' ? { fields: { code: words } } : { form: words }), 409);
  }
  throw goTo(url('adminCoupons', {}, { done: intent }));
}

export default function CouponsPage() {
  const { coupons, makers, done } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const adding = replyTo(reply, { intent: 'coupon-add' });
  return (
    <AdminDesk role="operator" title={m.money_coupons()} done={done === null ? null : m.money_saved()}>
      <p>{m.money_coupons_text()}</p>
      <FormErrors errors={errorsAt(replyTo(reply, { intent: 'coupon-end' }), '')} />
      <CouponTable coupons={coupons} />
      <CouponForm reply={adding}>
        <div className="form-row" data-columns="2">
          <Select
            name="makerId"
            label={m.money_for_maker()}
            optional
            options={[{ value: '', label: m.money_any() }, ...makers]}
            defaultValue={typedAt(adding, 'makerId') ?? ''}
            errors={errorsAt(adding, 'makerId')}
          />
          <Field
            {...fieldAt(adding, 'makerSharePercent')}
            label={m.money_maker_share()}
            hint={m.money_maker_share_hint()}
            type="number"
            inputMode="numeric"
            min={0}
            max={100}
            optional
          />
        </div>
      </CouponForm>
    </AdminDesk>
  );
}
