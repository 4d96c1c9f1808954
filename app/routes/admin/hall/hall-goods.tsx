// What stands in a hall, zone by zone, with the forms that change or withdraw one item.
import { wonText } from '#app/components/price.tsx';
import { type Reply, errorsAt, fieldAt, replyTo } from '#app/components/refused.ts';
import { Badge } from '#app/components/ui/badge.tsx';
import { Button } from '#app/components/ui/button.tsx';
import { Field, FormErrors, Select } from '#app/components/ui/field.tsx';
import { Table } from '#app/components/ui/table.tsx';
import { canStock } from '#app/domain/halls/hall.ts';
import { m } from '#app/paraglide/messages.js';

import type { HallFacts, HallItem } from './hall.read.server.ts';
import { zoneChoices } from './zone-choices.ts';

export function Goods({ page, reply }: { page: HallFacts; reply: Reply }) {
  const { hall, items } = page;
  return (
    <section className="card">
      <h2>{m.admin_hall_goods()}</h2>
      {items.length === 0 ? <p>{m.admin_hall_goods_none()}</p> : null}
      {zoneChoices(hall.zones).map((zone) => {
        const standing = items.filter((item) => item.zoneId === zone.value);
        return standing.length === 0 ? null : (
          <section key={zone.value} className="desk-part">
            <h3>{zone.label}</h3>
            <ItemTable zone={zone.label} items={standing} />
            {canStock(hall.state)
              ? standing.map((item) => <ChangeItem key={item.id} item={item} page={page} reply={replyTo(reply, { itemId: item.id })} />)
              : null}
          </section>
        );
      })}
    </section>
  );
}

/** Name with the values of the variant. */
export function goodsName({ name, valuesKo }: { name: string; valuesKo: readonly string[] }): string {
  return [name, ...valuesKo].join(' · ');
}

function ItemTable({ zone, items }: { zone: string; items: readonly HallItem[] }) {
  return (
    <Table
      caption={zone}
      rows={items}
      keyOf={(item) => item.id}
      columns={[
        {
          head: m.admin_hall_good(),
          lang: () => 'ko',
          cell: (item) => (
            <>
              {goodsName(item)} <span className="desk-soft">{item.makerName}</span>{' '}
              {item.withdrawnAt === null ? null : <Badge>{m.admin_hall_withdrawn()}</Badge>}
            </>
          ),
        },
        { head: m.admin_hall_price(), number: true, cell: priceText },
        { head: m.admin_hall_set_aside(), number: true, cell: (item) => item.setAside },
        { head: m.admin_hall_sold(), number: true, cell: (item) => item.sold },
        { head: m.admin_hall_held(), number: true, cell: (item) => item.held },
        { head: m.admin_hall_left(), number: true, cell: (item) => item.onHand - item.held },
      ]}
    />
  );
}

function priceText(item: HallItem): string {
  if (item.price !== null) return wonText(item.price);
  return item.priceLater === null ? m.admin_hall_price_direct() : m.admin_hall_price_later({ price: wonText(item.priceLater) });
}

function ChangeItem({ item, page, reply }: { item: HallItem; page: HallFacts; reply: Reply }) {
  if (item.withdrawnAt !== null) return null;
  const change = replyTo(reply, { intent: 'change' });
  const withdraw = replyTo(reply, { intent: 'withdraw' });
  return (
    <details className="desk-fold" open={reply !== undefined}>
      <summary>{m.admin_hall_change_of({ name: goodsName(item) })}</summary>
      <form method="post" className="form-stack">
        <FormErrors errors={errorsAt(change, '')} />
        <input type="hidden" name="itemId" value={item.id} />
        <input type="hidden" name="expectedSetAside" value={item.setAside} />
        <div className="form-row" data-columns="3">
          <Field
            {...fieldAt(change, 'quantity', String(item.setAside))}
            id={`${item.id}-quantity`}
            label={m.admin_hall_quantity()}
            hint={m.admin_hall_quantity_hint({ sold: item.sold })}
            type="number"
            inputMode="numeric"
            min={0}
            max={100_000}
            required
          />
          <Field
            {...fieldAt(change, 'price', String(item.price ?? item.priceLater ?? ''))}
            id={`${item.id}-price`}
            label={m.admin_hall_price()}
            hint={
              item.mostLater === null
                ? m.admin_hall_price_hint({ price: wonText(item.directPrice) })
                : m.admin_hall_price_hint_scheduled({ price: wonText(item.directPrice), most: wonText(item.mostLater) })
            }
            type="number"
            inputMode="numeric"
            min={100}
            max={item.mostLater ?? item.directPrice}
          />
          <Select {...fieldAt(change, 'zoneId', item.zoneId)} id={`${item.id}-zone`} label={m.admin_hall_zones()} options={zoneChoices(page.hall.zones)} />
        </div>
        <div>
          <Button name="intent" value="change" kind="secondary">
            {m.admin_hall_change()}
          </Button>
        </div>
      </form>
      <form method="post" className="desk-search">
        <FormErrors errors={errorsAt(withdraw, '')} />
        <input type="hidden" name="itemId" value={item.id} />
        <Field {...fieldAt(withdraw, 'reason')} id={`${item.id}-reason`} label={m.admin_reason()} optional maxLength={1_000} />
        <Button name="intent" value="withdraw" kind="danger">
          {m.admin_hall_withdraw()}
        </Button>
      </form>
    </details>
  );
}
