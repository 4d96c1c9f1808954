// The evidence for a bank, from what the order's records say. No address and no name: the buyer agreed to the transfer abroad of order number,
// amount, products, e-mail and means of payment only (consent `overseas`). Pure. https://docs.stripe.com/disputes/responding

/** What the records of a purchase say. Days in KST as text. */
export interface OrderRecords {
  number: string;
  email: string;
  placedOn: string;
  products: readonly string[];
  parcels: readonly { carrier: string; trackingNumber: string; sentOn: string; deliveredOn: string | null }[];
  confirmedOn: string | null;
  refunds: readonly { on: string; amount: string }[];
}

/** Fields of Stripe's evidence, all text. */
export interface Evidence {
  customer_email_address: string;
  product_description: string;
  service_date: string;
  shipping_carrier?: string;
  shipping_tracking_number?: string;
  shipping_date?: string;
  uncategorized_text: string;
}

/** `words`: the operator's own text, put first. */
export function evidenceOf(records: OrderRecords, words: string): Evidence {
  const { parcels } = records;
  const sent = parcels.length === 0 ? {} : sentBy(parcels);
  return {
    customer_email_address: records.email,
    product_description: records.products.join('\n'),
    service_date: records.placedOn,
    ...sent,
    uncategorized_text: [words.trim(), '', ...timeline(records)].join('\n').trim(),
  };
}

function sentBy(parcels: OrderRecords['parcels']): Pick<Evidence, 'shipping_carrier' | 'shipping_tracking_number' | 'shipping_date'> {
  return {
    shipping_carrier: [...new Set(parcels.map((parcel) => parcel.carrier))].join(', '),
    shipping_tracking_number: parcels.map((parcel) => parcel.trackingNumber).join(', '),
    shipping_date: parcels.map((parcel) => parcel.sentOn).sort()[0] ?? '',
  };
}

function timeline(records: OrderRecords): string[] {
  return [
    `Order ${records.number} placed and paid on ${records.placedOn} (KST).`,
    ...records.parcels.map(
      ({ carrier, trackingNumber, sentOn, deliveredOn }) =>
        `Parcel ${carrier} ${trackingNumber} handed over on ${sentOn}${deliveredOn === null ? '' : `, delivered on ${deliveredOn}`}.`,
    ),
    ...(records.confirmedOn === null ? [] : [`Receipt confirmed on ${records.confirmedOn}.`]),
    ...records.refunds.map(({ on, amount }) => `Refunded ${amount} on ${on}.`),
  ];
}
