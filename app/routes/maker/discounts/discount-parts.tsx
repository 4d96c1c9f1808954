// Tables and forms of a maker's timed prices and basket discounts.
import { wonText } from '#app/components/price.tsx';
import { type Reply, errorsAt, typedAt } from '#app/components/refused.ts';
import { Badge } from '#app/components/ui/badge.tsx';
import { Button } from '#app/components/ui/button.tsx';
import { FormErrors, Select } from '#app/components/ui/field.tsx';
import { EmptyState } from '#app/components/ui/notice.tsx';
import { Table } from '#app/components/ui/table.tsx';
import { m } from '#app/paraglide/messages.js';
import { NumberField, ValueFields, WindowFields } from '#app/routes/desk-discounts/coupon-fields.tsx';
import { EndForm } from '#app/routes/desk-discounts/coupon-table.tsx';
import { valueWords, windowWords } from '#app/routes/desk-discounts/discount-words.ts';

import type { readDiscounts } from './discounts.read.server.ts';

type Facts = Awaited<ReturnType<typeof readDiscounts>>;

export function PriceTable({ prices }: { prices: Facts['prices'] }) {
  if (prices.length === 0) return <EmptyState title={m.money_prices_none()}>{m.money_prices_none_text()}</EmptyState>;
  return (
    <Table
      caption={m.money_prices()}
      rows={prices}
      keyOf={(price) => price.id}
      columns={[
        { head: m.money_goods(), lang: () => 'ko', cell: (price) => [price.name, ...price.valuesKo].join(' · ') },
        { head: m.money_price(), number: true, cell: (price) => wonText(price.price) },
        { head: m.money_reference(), number: true, cell: (price) => (price.reference === null ? '–' : wonText(price.reference)) },
        { head: m.money_rule_window(), cell: (price) => windowWords(price) },
        { head: m.money_state(), cell: (price) => <Badge tone={price.state === 'running' ? 'good' : 'plain'}>{stateWords(price.state)}</Badge> },
        {
          head: m.money_rule_change(),
          cell: (price) => (price.state === 'planned' || price.state === 'running' ? <EndForm intent="price-cancel" id={price.id} name={price.name} /> : '–'),
        },
      ]}
    />
  );
}

export function PriceForm({ variants, reply }: { variants: Facts['variants']; reply: Reply }) {
  return (
    <form method="post" className="card form-stack" id="price-plan">
      <h3>{m.money_price_new()}</h3>
      <FormErrors errors={errorsAt(reply, '')} />
      <Select
        name="variantId"
        label={m.money_goods()}
        required
        defaultValue={typedAt(reply, 'variantId') ?? ''}
        errors={errorsAt(reply, 'variantId')}
        options={[
          { value: '', label: m.maker_choose(), disabled: true },
          ...variants.map(({ value, label, price }) => ({ value, label: `${label} (${wonText(price)})` })),
        ]}
      />
      <NumberField reply={reply} id="plan" name="price" label={m.money_price_won()} required />
      <WindowFields reply={reply} id="plan" needsEnd />
      <div>
        <Button name="intent" value="price-plan">
          {m.money_price_plan()}
        </Button>
      </div>
    </form>
  );
}

export function BasketTable({ baskets }: { baskets: Facts['baskets'] }) {
  if (baskets.length === 0) return <EmptyState title={m.money_baskets_none()}>{m.money_baskets_none_text()}</EmptyState>;
  return (
    <Table
      caption={m.money_baskets()}
      rows={baskets}
      keyOf={(basket) => basket.id}
      columns={[
        { head: m.money_value(), cell: (basket) => valueWords(basket) },
        {
          head: m.money_rule_window(),
          cell: (basket) => (
            <>
              {windowWords(basket)} {basket.over ? <Badge>{m.money_over()}</Badge> : null}
            </>
          ),
        },
        { head: m.money_rule_change(), cell: (basket) => (basket.over ? '–' : <EndForm intent="basket-end" id={basket.id} name={valueWords(basket)} />) },
      ]}
    />
  );
}

export function BasketForm({ reply }: { reply: Reply }) {
  return (
    <form method="post" className="card form-stack" id="basket-add">
      <h3>{m.money_basket_new()}</h3>
      <FormErrors errors={errorsAt(reply, '')} />
      <NumberField reply={reply} id="basket" name="minItems" label={m.money_min_items()} required />
      <ValueFields reply={reply} id="basket" />
      <div>
        <Button name="intent" value="basket-add">
          {m.money_basket_add()}
        </Button>
      </div>
    </form>
  );
}

function stateWords(state: Facts['prices'][number]['state']): string {
  return { planned: m.money_rule_ahead, running: m.money_running, over: m.money_over, cancelled: m.money_called_off }[state]();
}
