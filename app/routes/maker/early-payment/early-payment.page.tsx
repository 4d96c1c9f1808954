// Early payment: which earnings can be paid today, at what price in won, days and a year; what was sold. The owner alone may sell.
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';

import { errorsAt } from '#app/components/refused.ts';
import { FormErrors } from '#app/components/ui/field.tsx';
import { EmptyState } from '#app/components/ui/notice.tsx';
import { assignmentText } from '#app/domain/advances/assignment.ts';
import { acceptAdvance } from '#app/flows/accept-advance.server.ts';
import { requireMaker } from '#app/http/access.server.ts';
import { refusedForm } from '#app/http/answer.server.ts';
import { parseForm } from '#app/http/form.server.ts';
import { goTo } from '#app/http/redirect.server.ts';
import { refusalStatus, refusalWords } from '#app/http/refusals.ts';
import { m } from '#app/paraglide/messages.js';
import { getLocale } from '#app/paraglide/runtime.js';
import { url } from '#app/urls.ts';

import { Done, MakerDesk, makerMeta } from '../desk.tsx';
import { acceptForm } from './early-payment.form.ts';
import { readEarlyPayment, type Blocked } from './early-payment.read.server.ts';
import { Advances, Offer } from './offer-card.tsx';

export const handle = { frame: 'desk' };
export const meta = () => makerMeta(m.settlement_early());

export async function loader({ request }: LoaderFunctionArgs) {
  const { makerId, role } = await requireMaker(request);
  return { ...(await readEarlyPayment(makerId, getLocale())), role, text: assignmentText(getLocale()), done: new URL(request.url).searchParams.get('done') };
}

export async function action({ request }: ActionFunctionArgs) {
  const maker = await requireMaker(request);
  if (maker.role !== 'owner') throw new Response('owners only', { status: 403 });
  const form = await parseForm(request, acceptForm);
  if (!form.ok) return refusedForm(form.reply);
  const { earningId, financierId, cash } = form.value;
  const accepted = await acceptAdvance({ actor: maker, makerId: maker.makerId, earningId, financierId, expectedCash: cash });
  if (!accepted.ok) return refusedForm(form.reply({ form: [refusalWords(accepted.refusal)] }), refusalStatus(accepted.refusal) === 422 ? 422 : 409);
  throw goTo(url('makerEarlyPayment', {}, { done: 'accepted' }));
}

const blockedWords: Record<Blocked, () => string> = {
  no_account: m.settlement_early_no_account,
  held: m.settlement_early_held,
  no_financier: m.settlement_early_no_financier,
  too_young: m.settlement_early_too_young,
  too_many_returns: m.settlement_early_too_many_returns,
};

export default function EarlyPaymentPage() {
  const { offers, blocked, advances, role, text, done } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  return (
    <MakerDesk title={m.settlement_early()}>
      {reply === undefined ? <Done words={done === 'accepted' ? m.settlement_done_accepted() : null} /> : null}
      <FormErrors errors={errorsAt(reply, '')} />
      <p>{m.settlement_early_text()}</p>
      {offers.length === 0 ? (
        <EmptyState title={m.settlement_early_none()} action={<a href={url('makerEarnings')}>{m.settlement_earnings()}</a>}>
          {blocked === null ? m.settlement_early_none_text() : blockedWords[blocked]()}
        </EmptyState>
      ) : (
        <>
          {role === 'owner' ? null : <p className="hint">{m.settlement_owner_only()}</p>}
          <ul className="desk-stack" role="list">
            {offers.map((offer) => (
              <Offer key={offer.earningId} offer={offer} owner={role === 'owner'} reply={reply} text={text} />
            ))}
          </ul>
        </>
      )}
      {advances.length === 0 ? null : <Advances advances={advances} />}
    </MakerDesk>
  );
}
