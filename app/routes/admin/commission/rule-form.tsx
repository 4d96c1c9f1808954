// A new rule: what it fits, its fee, its window. One button reckons what it would have cost, the other puts it in front of the list.
import { type Reply, boxAt, errorsAt, fieldAt, replyTo, typedAt } from '#app/components/refused.ts';
import { Button } from '#app/components/ui/button.tsx';
import { CheckBox, Field, FormErrors, Select } from '#app/components/ui/field.tsx';
import { m } from '#app/paraglide/messages.js';

import type { Choice, readCommissionPage } from './commission.read.server.ts';

type Facts = Awaited<ReturnType<typeof readCommissionPage>>;

export function RuleForm({ page, reply: anyReply }: { page: Facts; reply: Reply }) {
  const reply = replyTo(anyReply, { intent: 'add' }) ?? replyTo(anyReply, { intent: 'preview' });
  const choice = (name: string, options: readonly Choice[]) => ({
    name,
    options: [{ value: '', label: m.money_any() }, ...options],
    defaultValue: typedAt(reply, name) ?? '',
    errors: errorsAt(reply, name),
    optional: true,
  });
  const amount = (name: string) => ({ ...fieldAt(reply, name), type: 'number', inputMode: 'numeric' as const, min: 0, step: 1, optional: true });
  return (
    <form method="post" className="card form-stack" id="rule">
      <h2>{m.money_rule_new()}</h2>
      <p className="hint">{m.money_rule_new_text()}</p>
      <FormErrors errors={errorsAt(reply, '')} />
      <Field {...fieldAt(reply, 'name')} label={m.money_rule_name()} maxLength={80} required />
      <div className="form-row" data-columns="2">
        <Select {...choice('makerId', page.makers)} label={m.admin_maker()} />
        <Select {...choice('categoryId', page.categories)} label={m.admin_category()} hint={m.money_category_hint()} />
      </div>
      <div className="form-row" data-columns="2">
        <Select
          {...choice('channel', [
            { value: 'direct', label: m.money_channel_direct() },
            { value: 'hall', label: m.money_channel_hall() },
          ])}
          label={m.money_channel()}
        />
        <Select {...choice('hallId', page.halls)} label={m.admin_halls()} />
      </div>
      <div className="form-row" data-columns="3">
        <Select
          {...choice('star', [
            { value: 'yes', label: m.money_star_yes() },
            { value: 'no', label: m.money_star_no() },
          ])}
          label={m.money_star()}
        />
        <Field {...amount('priceFrom')} label={m.money_price_from()} />
        <Field {...amount('priceTo')} label={m.money_price_to()} />
      </div>
      <div className="form-row" data-columns="3">
        <Field {...fieldAt(reply, 'rate')} label={m.money_rate()} hint={m.money_rate_hint()} inputMode="decimal" pattern="\d{1,2}(\.\d{1,2})?" required />
        <Field {...amount('least')} label={m.money_least()} />
        <Field {...amount('most')} label={m.money_most()} />
      </div>
      <CheckBox {...boxAt(reply, 'waived', false)} label={m.money_waived()} />
      <div className="form-row" data-columns="2">
        <Field {...fieldAt(reply, 'validFrom')} label={m.money_from()} hint={m.money_from_hint()} type="datetime-local" optional />
        <Field {...fieldAt(reply, 'validTo')} label={m.money_to()} type="datetime-local" optional />
      </div>
      <div className="button-row">
        <Button kind="secondary" name="intent" value="preview" formMethod="get" formAction="#preview">
          {m.money_preview()}
        </Button>
        <Button name="intent" value="add">
          {m.money_rule_add()}
        </Button>
      </div>
    </form>
  );
}
