// A new hall: words, window, zones. Goods are set aside on its own page afterwards.
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';

import { errorsAt, fieldAt } from '#app/components/refused.ts';
import { Button } from '#app/components/ui/button.tsx';
import { Field, FormErrors } from '#app/components/ui/field.tsx';
import { openHallInput } from '#app/domain/halls/hall.ts';
import { openHall } from '#app/flows/open-hall.server.ts';
import { requireCurator } from '#app/http/access.server.ts';
import { refusedForm } from '#app/http/answer.server.ts';
import { parseFormData, readForm } from '#app/http/form.server.ts';
import { goTo } from '#app/http/redirect.server.ts';
import { refusalWords } from '#app/http/refusals.ts';
import { m } from '#app/paraglide/messages.js';
import { getLocale } from '#app/paraglide/runtime.js';
import { url } from '#app/urls.ts';

import { AdminDesk, adminMeta } from '../admin-desk.tsx';
import { withoutBlankRows } from '../blank-rows.ts';
import { fieldWords } from '../field-words.ts';
import { emptyHall, HallFields } from '../hall-fields.tsx';
import { readRegionChoices } from '../region-choices.read.server.ts';

export const handle = { frame: 'desk' };
export const meta = () => adminMeta(m.admin_halls_new());

export async function loader({ request }: LoaderFunctionArgs) {
  const { role } = await requireCurator(request);
  return { role, regions: await readRegionChoices(getLocale()) };
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireCurator(request);
  const form = parseFormData(withoutBlankRows(await readForm(request), 'zones'), openHallInput, fieldWords);
  if (!form.ok) return refusedForm(form.reply);
  const opened = await openHall({ actor, ...form.value });
  if (opened.ok) throw goTo(url('adminHall', { id: opened.value.hallId }, { done: 'made' }));
  const words = [refusalWords(opened.refusal)];
  const field = { slug_taken: 'slug', window_backwards: 'closesAt', window_over: 'closesAt', region_not_current: 'regionKey' }[opened.refusal.kind];
  return refusedForm(form.reply({ fields: { [field]: words } }), 409);
}

export default function HallNewPage() {
  const { role, regions } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  return (
    <AdminDesk role={role} title={m.admin_halls_new()}>
      <form method="post" className="card form-stack">
        <FormErrors errors={errorsAt(reply, '')} />
        <Field
          {...fieldAt(reply, 'slug')}
          label={m.admin_hall_slug()}
          hint={m.admin_hall_slug_hint()}
          required
          maxLength={80}
          pattern="[a-z0-9][a-z0-9\-]*"
          autoCapitalize="none"
        />
        <HallFields hall={emptyHall} regions={regions} reply={reply} />
        <div>
          <Button>{m.admin_hall_create()}</Button>
        </div>
      </form>
    </AdminDesk>
  );
}
