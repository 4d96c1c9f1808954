// The table of variants with its small forms, and the list of movements.
import { errorsAt, typedAt } from '#app/components/refused.ts';
import { Button } from '#app/components/ui/button.tsx';
import { Field, Select } from '#app/components/ui/field.tsx';
import { Table } from '#app/components/ui/table.tsx';
import { freePieces, movementSign, type MovementKind } from '#app/domain/stock/stock.ts';
import { formatMoment } from '#app/lib/time.ts';
import { m } from '#app/paraglide/messages.js';
import { getLocale } from '#app/paraglide/runtime.js';
import { url } from '#app/urls.ts';

import type { StockReply } from './change-stock-page.server.ts';
import { stockReasons } from './stock.form.ts';

interface Named {
  nameKo: string;
  nameTr: string | null;
  valuesKo: string[];
  valuesEn: string[];
}
interface Variant extends Named {
  id: string;
  productId: string;
  sku: string;
  price: number;
  onHand: number;
  held: number;
  halls: { name: string; onHand: number; held: number }[];
}
interface FormProps {
  variant: Variant;
  action: string;
  answer: StockReply | undefined;
}

export function StockTable({ variants, action, answer }: { variants: readonly Variant[]; action: string; answer: StockReply | undefined }) {
  return (
    <Table
      caption={m.maker_stock_title()}
      rows={variants}
      keyOf={(variant) => variant.id}
      idOf={(variant) => variant.id}
      columns={[
        {
          head: m.maker_listing(),
          cell: (variant) => (
            <>
              <a className="desk-link" href={url('makerListing', { id: variant.productId })}>
                {variant.nameTr ?? variant.nameKo}
              </a>
              <br />
              <small className="desk-soft">{[optionsOf(variant), variant.sku].filter((word) => word !== '').join(' · ')}</small>
            </>
          ),
        },
        { head: m.maker_pieces_now(), cell: (variant) => <Pieces variant={variant} /> },
        { head: m.maker_on_hand(), cell: (variant) => <StockForm variant={variant} action={action} answer={answer} /> },
        { head: m.maker_price(), cell: (variant) => <PriceForm variant={variant} action={action} answer={answer} /> },
      ]}
    />
  );
}

function Pieces({ variant }: { variant: Variant }) {
  const free = freePieces(variant);
  return (
    <dl className="facts pieces">
      <dt>{m.maker_free()}</dt>
      <dd>
        <strong data-out={free === 0 || undefined}>{free === 0 ? m.maker_sold_out() : free}</strong>
      </dd>
      {variant.held === 0 ? null : (
        <>
          <dt>{m.maker_held()}</dt>
          <dd>{variant.held}</dd>
        </>
      )}
      {variant.halls.map((hall) => (
        <div key={hall.name} style={{ display: 'contents' }}>
          <dt>{hall.name}</dt>
          <dd>{hall.held === 0 ? hall.onHand : m.maker_hall_pieces({ onHand: hall.onHand, held: hall.held })}</dd>
        </div>
      ))}
    </dl>
  );
}

function StockForm({ variant, action, answer }: FormProps) {
  const reply = answer?.intent === 'stock' && answer.variantId === variant.id ? answer.reply : undefined;
  return (
    <form method="post" action={`${action}#${variant.id}`} className="row-form">
      <input type="hidden" name="variantId" value={variant.id} />
      <input type="hidden" name="expectedOnHand" value={variant.onHand} />
      <Field
        id={`on-hand-${variant.id}`}
        name="onHand"
        label={m.maker_on_hand()}
        inputMode="numeric"
        maxLength={7}
        required
        autoComplete="off"
        defaultValue={typedAt(reply, 'onHand') ?? variant.onHand}
        errors={errorsAt(reply, 'onHand')}
        autoFocus={reply !== undefined}
      />
      <Select
        id={`reason-${variant.id}`}
        name="reason"
        label={m.maker_stock_reason()}
        defaultValue={typedAt(reply, 'reason') ?? 'count'}
        options={stockReasons.map((value) => ({ value, label: stockReasonWords(value) }))}
      />
      <Button kind="secondary" size="small" name="intent" value="stock" aria-label={m.maker_save_stock_of({ name: fullName(variant) })}>
        {m.maker_save()}
      </Button>
    </form>
  );
}

function PriceForm({ variant, action, answer }: FormProps) {
  const reply = answer?.intent === 'price' && answer.variantId === variant.id ? answer.reply : undefined;
  return (
    <form method="post" action={`${action}#${variant.id}`} className="row-form">
      <input type="hidden" name="variantId" value={variant.id} />
      <input type="hidden" name="expectedPrice" value={variant.price} />
      <Field
        id={`price-${variant.id}`}
        name="price"
        label={m.maker_price_won()}
        inputMode="numeric"
        maxLength={12}
        required
        autoComplete="off"
        defaultValue={typedAt(reply, 'price') ?? variant.price}
        errors={errorsAt(reply, 'price')}
        autoFocus={reply !== undefined}
      />
      <Button kind="secondary" size="small" name="intent" value="price" aria-label={m.maker_save_price_of({ name: fullName(variant) })}>
        {m.maker_save()}
      </Button>
    </form>
  );
}

interface Movement extends Named {
  id: string;
  kind: MovementKind;
  quantity: number;
  reference: string;
  at: Date;
  channel: string;
}

export function Movements({ movements }: { movements: readonly Movement[] }) {
  if (movements.length === 0) return null;
  return (
    <section className="desk-part" aria-labelledby="movements">
      <h2 id="movements">{m.maker_movements()}</h2>
      <Table
        caption={m.maker_movements()}
        rows={movements}
        keyOf={(movement) => movement.id}
        columns={[
          { head: m.maker_when(), cell: (movement) => formatMoment(new Date(movement.at), getLocale()) },
          { head: m.maker_listing(), cell: fullName },
          { head: m.maker_movement(), cell: movementWords },
          { head: m.maker_count(), number: true, cell: ({ kind, quantity }) => signedCount(movementSign[kind] * quantity) },
        ]}
      />
    </section>
  );
}

function optionsOf({ valuesKo, valuesEn }: Named): string {
  return valuesKo.map((value, place) => (getLocale() === 'en' ? (valuesEn[place] ?? '') || value : value)).join(' / ');
}

function fullName(of: Named): string {
  return [of.nameTr ?? of.nameKo, optionsOf(of)].filter((word) => word !== '').join(' · ');
}

function stockReasonWords(reason: (typeof stockReasons)[number]): string {
  if (reason === 'count') return m.maker_stock_counted();
  if (reason === 'made') return m.maker_stock_made();
  return reason === 'damaged' ? m.maker_stock_damaged() : m.maker_stock_other();
}

function movementWords({ kind, reference, channel }: Movement): string {
  const hall = channel === 'hall';
  switch (kind) {
    case 'received':
      return m.maker_move_received();
    case 'adjusted':
      return stockReasonWords(stockReasons.find((one) => one === reference) ?? 'count');
    case 'moved_in':
      return hall ? m.maker_move_to_hall() : m.maker_move_from_hall();
    case 'moved_out':
      return hall ? m.maker_move_out_of_hall() : m.maker_move_set_aside();
    case 'sold':
      return hall ? m.maker_move_sold_hall() : m.maker_move_sold();
    case 'restocked':
      return m.maker_move_restocked();
  }
}

function signedCount(count: number): string {
  return count > 0 ? `+${String(count)}` : String(count);
}
