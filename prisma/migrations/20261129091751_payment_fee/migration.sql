-- AlterTable
ALTER TABLE "payment" ADD COLUMN     "charge_id" TEXT,
ADD COLUMN     "fee" BIGINT;

-- Hand-written: what Stripe kept is known once, and no more than came.
ALTER TABLE payment ADD CONSTRAINT payment_fee CHECK (fee IS NULL OR (charge_id IS NOT NULL AND fee BETWEEN 0 AND captured));
CREATE INDEX payment_without_fee ON payment (captured_at) WHERE state = 'captured' AND fee IS NULL;
