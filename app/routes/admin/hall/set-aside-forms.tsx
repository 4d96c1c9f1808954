// Finding listed goods and setting pieces of them aside for a zone of the hall.
import { wonText } from '#app/components/price.tsx';
import { type Reply, errorsAt, fieldAt, replyTo } from '#app/components/refused.ts';
import { Button } from '#app/components/ui/button.tsx';
import { Field, FormErrors, Select } from '#app/components/ui/field.tsx';
import { m } from '#app/paraglide/messages.js';
import { url } from '#app/urls.ts';

import { goodsName } from './hall-goods.tsx';
import type { HallFacts } from './hall.read.server.ts';
import { zoneChoices } from './zone-choices.ts';

export function SetAsideForms({ page, find, reply }: { page: HallFacts; find: string; reply: Reply }) {
  const { hall, candidates } = page;
  const address = url('adminHall', { id: hall.id });
  return (
    <section className="card" id="set-aside">
      <h2>{m.admin_hall_add()}</h2>
      <p className="desk-soft">{m.admin_hall_add_text()}</p>
      <form className="desk-search" role="search" action={`${address}#set-aside`}>
        <Field name="find" label={m.admin_hall_add_find()} defaultValue={find} type="search" maxLength={60} required />
        <Button kind="secondary">{m.admin_find()}</Button>
      </form>
      {find !== '' && candidates.length === 0 ? <p>{m.admin_find_none()}</p> : null}
      <ul className="desk-rows">
        {candidates.map((candidate) => (
          <li key={candidate.id}>
            <SetAsideForm
              candidate={candidate}
              zones={zoneChoices(hall.zones)}
              action={url('adminHall', { id: hall.id }, { find })}
              reply={replyTo(reply, { variantId: candidate.id })}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface SetAsideProps {
  candidate: HallFacts['candidates'][number];
  zones: readonly { value: string; label: string }[];
  action: string;
  reply: Reply;
}

function SetAsideForm({ candidate, zones, action, reply }: SetAsideProps) {
  const id = (field: string): string => `${candidate.id}-${field}`;
  const price = wonText(candidate.price);
  return (
    <form method="post" action={action} className="form-stack">
      <p>
        <strong lang="ko">{goodsName(candidate)}</strong>{' '}
        <span className="desk-soft">
          <span lang="ko">{candidate.makerName}</span> · {m.admin_hall_add_free({ free: candidate.free, price })}
        </span>
      </p>
      <FormErrors errors={errorsAt(reply, '')} />
      <input type="hidden" name="variantId" value={candidate.id} />
      <div className="form-row" data-columns="3">
        <Field
          {...fieldAt(reply, 'quantity', '1')}
          id={id('quantity')}
          label={m.admin_hall_add_quantity()}
          type="number"
          inputMode="numeric"
          min={1}
          max={candidate.free}
          required
        />
        <Field
          {...fieldAt(reply, 'price')}
          id={id('price')}
          label={m.admin_hall_price()}
          hint={m.admin_hall_price_hint({ price })}
          type="number"
          inputMode="numeric"
          min={100}
          max={candidate.price}
        />
        <Select {...fieldAt(reply, 'zoneId', zones[0]?.value)} id={id('zone')} label={m.admin_hall_zones()} options={zones} />
      </div>
      <div>
        <Button name="intent" value="set" kind="secondary" size="small">
          {m.admin_hall_add_one({ name: goodsName(candidate) })}
        </Button>
      </div>
    </form>
  );
}
