// What the buyer can do with a case now.
import { type Reply, errorsAt, fieldAt, typedAt } from '#app/components/refused.ts';
import { Button } from '#app/components/ui/button.tsx';
import { Field, Select } from '#app/components/ui/field.tsx';
import { canMoveCase, isOpenCase } from '#app/domain/returns/case.ts';
import { m } from '#app/paraglide/messages.js';
import { url } from '#app/urls.ts';

import type { CaseFacts } from '../../case/case.read.server.ts';

interface Props {
  found: CaseFacts;
  number: string;
  carriers: readonly { value: string; label: string }[];
  reply: Reply;
}

export function BuyerDeeds({ found, number, carriers, reply }: Props) {
  const action = url('orderReturn', { number, id: found.id });
  const sends = canMoveCase(found.kind, found.state, 'collecting') && found.wayBack === 'buyer_sends';
  const takes = canMoveCase(found.kind, found.state, 'withdrawn');
  const prefers = isOpenCase(found.state) && found.remedy === 'replacement';
  if (!sends && !takes && !prefers) return null;
  return (
    <div className="form-stack no-print">
      {sends ? (
        <form method="post" action={action} className="card form-stack">
          <h2>{m.returns_sent_title()}</h2>
          <div className="form-row" data-columns="2">
            <Select
              name="carrier"
              label={m.returns_carrier()}
              required
              defaultValue={typedAt(reply, 'carrier') ?? ''}
              errors={errorsAt(reply, 'carrier')}
              options={[{ value: '', label: m.returns_choose(), disabled: true }, ...carriers]}
            />
            <Field {...fieldAt(reply, 'trackingNumber')} label={m.returns_tracking()} required maxLength={40} autoComplete="off" inputMode="numeric" />
          </div>
          <div>
            <Button name="intent" value="sent">
              {m.returns_sent()}
            </Button>
          </div>
        </form>
      ) : null}
      <div className="button-row">
        {prefers ? (
          <form method="post" action={action}>
            <Button kind="secondary" name="intent" value="refund">
              {m.returns_prefer_refund()}
            </Button>
          </form>
        ) : null}
        {takes ? (
          <form method="post" action={action}>
            <Button kind="quiet" name="intent" value="withdraw">
              {found.ground === 'lost' && found.state === 'approved' ? m.returns_it_came() : m.returns_withdraw()}
            </Button>
          </form>
        ) : null}
      </div>
    </div>
  );
}
