// The demo clock: demonstration only, forward only.
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';

import { errorsAt } from '#app/components/refused.ts';
import { Button } from '#app/components/ui/button.tsx';
import { FormErrors } from '#app/components/ui/field.tsx';
import { Notice } from '#app/components/ui/notice.tsx';
import { moveDemoClock } from '#app/flows/move-demo-clock.server.ts';
import { requireDemo, requireOperator } from '#app/http/access.server.ts';
import { refusedForm } from '#app/http/answer.server.ts';
import { parseForm } from '#app/http/form.server.ts';
import { goTo } from '#app/http/redirect.server.ts';
import { refusalWords } from '#app/http/refusals.ts';
import { formatMoment } from '#app/lib/time.ts';
import { m } from '#app/paraglide/messages.js';
import { getLocale } from '#app/paraglide/runtime.js';
import { url } from '#app/urls.ts';

import { AdminDesk, adminMeta } from '../admin-desk.tsx';
import { readClockPage } from './clock.read.server.ts';

const clockForm = z.strictObject({ to: z.enum(['next_day', 'delivery', 'confirmation', 'payout']) });

export const handle = { frame: 'desk' };
export const meta = () => adminMeta(m.operator_clock());

export async function loader({ request }: LoaderFunctionArgs) {
  await requireOperator(request);
  requireDemo();
  return { ...(await readClockPage()), moved: new URL(request.url).searchParams.get('done') === 'moved' };
}

export async function action({ request }: ActionFunctionArgs) {
  const operator = await requireOperator(request);
  requireDemo();
  const form = await parseForm(request, clockForm);
  if (!form.ok) return refusedForm(form.reply);
  const moved = await moveDemoClock({ to: form.value.to, operatorId: operator.personId });
  if (!moved.ok) return refusedForm(form.reply({ form: [refusalWords(moved.refusal)] }), 409);
  throw goTo(url('adminClock', {}, { done: 'moved' }));
}

export default function ClockPage() {
  const { now, moved } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const time = formatMoment(now, getLocale());
  return (
    <AdminDesk role="operator" title={m.operator_clock()}>
      {moved ? (
        <Notice tone="good" live>
          {m.operator_clock_moved({ now: time })}
        </Notice>
      ) : null}
      <p>
        <strong>{m.operator_clock_now({ now: time })}</strong>
      </p>
      <p>{m.operator_clock_text()}</p>
      <form method="post" className="form-stack">
        <FormErrors errors={errorsAt(reply, '')} />
        <div className="button-row">
          <Button name="to" value="next_day" kind="secondary">
            {m.operator_clock_next_day()}
          </Button>
          <Button name="to" value="delivery" kind="secondary">
            {m.operator_clock_delivery()}
          </Button>
          <Button name="to" value="confirmation" kind="secondary">
            {m.operator_clock_confirmation()}
          </Button>
          <Button name="to" value="payout" kind="secondary">
            {m.settlement_clock_payout()}
          </Button>
        </div>
      </form>
    </AdminDesk>
  );
}
