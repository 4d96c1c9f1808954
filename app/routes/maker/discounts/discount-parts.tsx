// Tables and forms of a maker's timed prices and basket discounts.
import { errorsAt, typedAt, type Reply } from '#app/components/refused.ts';
import { wonText } from '#app/components/price.tsx';
import { Badge } from '#app/components/ui/badge.tsx';
import { Button } from '#app/components/ui/button.tsx';
import { FormErrors, Select } from '#app/components/ui/field.tsx';
import { EmptyState } from '#app/components/ui/notice.tsx';
import { m } from '#app/paraglide/messages.js';
import { NumberField, ValueFields, WindowFields } from '#app/routes/desk-discounts/coupon-fields.tsx';
import { EndForm } from '#app/routes/desk-discounts/coupon-table.tsx';
import { valueWords, windowWords } from '#app/routes/desk-discounts/discount-words.ts';

import type { readDiscounts } from './discounts.read.server.ts';

type Facts = Awaited<ReturnType<typeof readDiscounts>>;

export function PriceTable({ prices }: { prices: Facts['prices'] }) {
  if (prices.length === 0) return <EmptyState title={m.money_prices_none()}>{m.money_prices_none_text()}</EmptyState>;
  return (
    <table className="table" data-cards>
      <thead>
        <tr>
          <th scope="col">{m.money_goods()}</th>
          <th scope="col" className="number">
            {m.money_price()}
          </th>
          <th scope="col" className="number">
            {m.money_reference()}
          </th>
          <th scope="col">{m.money_rule_window()}</th>
          <th scope="col">{m.money_state()}</th>
          <th scope="col">{m.money_rule_change()}</th>
        </tr>
      </thead>
      <tbody>
        {prices.map((price) => (
          <tr key={price.id}>
            <td data-label={m.money_goods()} lang="ko">
              {[price.name, ...price.valuesKo].join(' · ')}
            </td>
            <td data-label={m.money_price()} className="number">
              {wonText(price.price)}
            </td>
            <td data-label={m.money_reference()} className="number">
              {price.reference === null ? '–' : wonText(price.reference)}
            </td>
            <td data-label={m.money_rule_window()}>{windowWords(price)}</td>
            <td data-label={m.money_state()}>
              <Badge tone={price.state === 'running' ? 'good' : 'plain'}>{stateWords(price.state)}</Badge>
            </td>
            <td data-label={m.money_rule_change()}>
              {price.state === 'planned' || price.state === 'running' ? <EndForm intent="price-cancel" id={price.id} name={price.name} /> : '–'}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
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
    <table className="table" data-cards>
      <thead>
        <tr>
          <th scope="col">{m.money_value()}</th>
          <th scope="col">{m.money_rule_window()}</th>
          <th scope="col">{m.money_rule_change()}</th>
        </tr>
      </thead>
      <tbody>
        {baskets.map((basket) => (
          <tr key={basket.id}>
            <td data-label={m.money_value()}>{valueWords(basket)}</td>
            <td data-label={m.money_rule_window()}>
              {windowWords(basket)} {basket.over ? <Badge>{m.money_over()}</Badge> : null}
            </td>
            <td data-label={m.money_rule_change()}>{basket.over ? '–' : <EndForm intent="basket-end" id={basket.id} name={valueWords(basket)} />}</td>
          </tr>
        ))}
      </tbody>
    </table>
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
