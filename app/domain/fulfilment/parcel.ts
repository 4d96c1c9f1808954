// Parcels: states, what of an order can still be shipped, and the days of the demo carrier. Pure.

export type ParcelState = 'packed' | 'handed_over' | 'in_transit' | 'delivered' | 'lost';

/** From which state a parcel may go where. */
export const parcelMoves: Record<ParcelState, readonly ParcelState[]> = {
  packed: ['handed_over'],
  handed_over: ['in_transit', 'delivered', 'lost'],
  in_transit: ['delivered', 'lost'],
  delivered: ['lost'],
  lost: ['delivered'],
};

/** A parcel of which a carrier tells nothing new for so many days needs a person. */
export const stuckDays = 7;

/** States in which a carrier has it. */
export const underWay: readonly ParcelState[] = ['handed_over', 'in_transit'];

/** Those of these states from which a parcel may come to `to`: the condition of every move. */
export function movableTo(to: ParcelState, among: readonly ParcelState[]): ParcelState[] {
  return among.filter((from) => parcelMoves[from].includes(to));
}

/** How a delivery became known. */
export type DeliveryWitness = 'buyer' | 'carrier' | 'maker' | 'time';

/** What a carrier can say about a parcel. Instants are the carrier's. */
export type CarrierWord = { kind: 'nothing' | 'no_answer' } | { kind: 'in_transit'; at: Date } | { kind: 'delivered'; at: Date; inTransitAt: Date | null };

/** The demo carrier: on its way a day after it was handed over, delivered after two. */
export const demoTransitDays = 1;
export const demoDeliveryDays = 2;

/** A line of an order with what already went out. */
export interface ShippableLine {
  lineId: string;
  /** ordered - cancelled */
  ordered: number;
  shipped: number;
}

/** The lines and quantities that are left to ship. */
export function leftToShip(lines: readonly ShippableLine[]): { lineId: string; quantity: number }[] {
  return lines.map((line) => ({ lineId: line.lineId, quantity: line.ordered - line.shipped })).filter((line) => line.quantity > 0);
}

/** Whether a parcel may hold these: at least one piece, no line twice, nothing beyond what is left. */
export function canPack(lines: readonly ShippableLine[], parcel: readonly { lineId: string; quantity: number }[]): boolean {
  const left = new Map(leftToShip(lines).map((line) => [line.lineId, line.quantity]));
  const named = new Set(parcel.map((line) => line.lineId));
  return (
    parcel.length > 0 &&
    named.size === parcel.length &&
    parcel.every((line) => Number.isInteger(line.quantity) && line.quantity > 0 && line.quantity <= (left.get(line.lineId) ?? 0))
  );
}
