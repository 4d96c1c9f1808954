-- CreateEnum
CREATE TYPE "return_kind" AS ENUM ('return', 'exchange', 'claim');

-- CreateEnum
CREATE TYPE "return_state" AS ENUM ('requested', 'approved', 'collecting', 'received', 'refunded', 'replaced', 'refused', 'withdrawn');

-- DropIndex
DROP INDEX "parcel_state_idx";

-- AlterTable
ALTER TABLE "parcel" ADD COLUMN     "case_id" TEXT,
ADD COLUMN     "claim_id" TEXT,
ADD COLUMN     "lost_at" TIMESTAMPTZ(3),
ADD COLUMN     "polled_at" TIMESTAMPTZ(3),
ADD COLUMN     "proof_by" TEXT,
ADD COLUMN     "proof_media_id" TEXT,
ADD COLUMN     "proof_text" TEXT,
ADD COLUMN     "purpose" TEXT NOT NULL DEFAULT 'order';

-- AlterTable
ALTER TABLE "order_line" ADD COLUMN     "in_cases" INTEGER NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "cancellation" (
    "id" TEXT NOT NULL,
    "order_id" TEXT NOT NULL,
    "request_key" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "actor_id" TEXT,
    "reason" TEXT NOT NULL,
    "words" TEXT NOT NULL DEFAULT '',
    "refund_id" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "cancellation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "cancellation_line" (
    "cancellation_id" TEXT NOT NULL,
    "line_id" TEXT NOT NULL,
    "quantity" INTEGER NOT NULL,

    CONSTRAINT "cancellation_line_pkey" PRIMARY KEY ("cancellation_id","line_id")
);

-- CreateTable
CREATE TABLE "return_case" (
    "id" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "order_id" TEXT NOT NULL,
    "maker_id" TEXT NOT NULL,
    "kind" "return_kind" NOT NULL,
    "state" "return_state" NOT NULL DEFAULT 'requested',
    "request_key" TEXT NOT NULL,
    "ground" TEXT NOT NULL,
    "words" TEXT NOT NULL DEFAULT '',
    "noticed_on" DATE,
    "remedy" TEXT NOT NULL,
    "postage_paid_by" TEXT NOT NULL,
    "way_back" TEXT NOT NULL,
    "kept_back" BIGINT NOT NULL DEFAULT 0,
    "requested_by" TEXT,
    "opened_by" TEXT NOT NULL DEFAULT 'buyer',
    "requested_at" TIMESTAMPTZ(3) NOT NULL,
    "answer_by" DATE NOT NULL,
    "refund_by" DATE,
    "approved_at" TIMESTAMPTZ(3),
    "collecting_at" TIMESTAMPTZ(3),
    "back_carrier" TEXT,
    "back_tracking_number" TEXT,
    "received_at" TIMESTAMPTZ(3),
    "findings" TEXT,
    "findings_media_id" TEXT,
    "ended_at" TIMESTAMPTZ(3),
    "refusal_ground" TEXT,
    "refusal_words" TEXT,
    "refusal_consent_hash" TEXT,
    "refund_id" TEXT,
    "late_interest" BIGINT NOT NULL DEFAULT 0,
    "late_interest_paid_at" TIMESTAMPTZ(3),
    "replacement_taken" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "return_case_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "return_line" (
    "case_id" TEXT NOT NULL,
    "line_id" TEXT NOT NULL,
    "quantity" INTEGER NOT NULL,
    "saleable" INTEGER,
    "replacement_variant_id" TEXT,
    "replacement_pool_id" TEXT,
    "replacement_ko" TEXT NOT NULL DEFAULT '',
    "replacement_en" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "return_line_pkey" PRIMARY KEY ("case_id","line_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "cancellation_request_key_key" ON "cancellation"("request_key");

-- CreateIndex
CREATE INDEX "cancellation_order_id_idx" ON "cancellation"("order_id");

-- CreateIndex
CREATE INDEX "cancellation_line_line_id_idx" ON "cancellation_line"("line_id");

-- CreateIndex
CREATE UNIQUE INDEX "return_case_number_key" ON "return_case"("number");

-- CreateIndex
CREATE UNIQUE INDEX "return_case_request_key_key" ON "return_case"("request_key");

-- CreateIndex
CREATE INDEX "return_case_order_id_idx" ON "return_case"("order_id");

-- CreateIndex
CREATE INDEX "return_case_maker_id_state_idx" ON "return_case"("maker_id", "state");

-- CreateIndex
CREATE INDEX "return_case_state_answer_by_idx" ON "return_case"("state", "answer_by");

-- CreateIndex
CREATE INDEX "return_line_line_id_idx" ON "return_line"("line_id");

-- CreateIndex
CREATE INDEX "parcel_state_polled_at_idx" ON "parcel"("state", "polled_at");

-- CreateIndex
CREATE INDEX "parcel_case_id_idx" ON "parcel"("case_id");

-- AddForeignKey
ALTER TABLE "cancellation_line" ADD CONSTRAINT "cancellation_line_cancellation_id_fkey" FOREIGN KEY ("cancellation_id") REFERENCES "cancellation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "return_line" ADD CONSTRAINT "return_line_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "return_case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Hand-written: nothing is cancelled, returned or claimed twice (law 5's pieces), and every end of a case has what the law asks of it.
ALTER TABLE order_line DROP CONSTRAINT order_line_quantity;
ALTER TABLE order_line ADD CONSTRAINT order_line_quantity CHECK (quantity > 0 AND cancelled >= 0 AND returned >= 0 AND in_cases >= 0
  AND cancelled + returned + in_cases <= quantity);
ALTER TABLE cancellation ADD CONSTRAINT cancellation_order FOREIGN KEY (order_id) REFERENCES maker_order (id);
ALTER TABLE cancellation ADD CONSTRAINT cancellation_by CHECK (by IN ('buyer', 'maker', 'operator') AND (by = 'buyer' OR actor_id IS NOT NULL));
ALTER TABLE cancellation_line ADD CONSTRAINT cancellation_line_line FOREIGN KEY (line_id) REFERENCES order_line (id);
ALTER TABLE cancellation_line ADD CONSTRAINT cancellation_line_quantity CHECK (quantity > 0);
CREATE TRIGGER cancellation_line_append_only BEFORE UPDATE OR DELETE ON cancellation_line FOR EACH ROW EXECUTE FUNCTION append_only();

ALTER TABLE parcel ADD CONSTRAINT parcel_known CHECK ((delivered_at IS NULL) = (delivery_known_by IS NULL)
  AND (delivery_known_by IS NULL OR delivery_known_by IN ('buyer', 'carrier', 'maker', 'time')) AND (state <> 'delivered' OR delivered_at IS NOT NULL));
ALTER TABLE parcel ADD CONSTRAINT parcel_proof CHECK (delivery_known_by IS DISTINCT FROM 'maker' OR (proof_by IS NOT NULL AND (proof_text IS NOT NULL OR proof_media_id IS NOT NULL)));
ALTER TABLE parcel ADD CONSTRAINT parcel_purpose CHECK (purpose IN ('order', 'replacement') AND (purpose = 'order' OR case_id IS NOT NULL));
ALTER TABLE parcel ADD CONSTRAINT parcel_claim CHECK (claim_id IS NULL OR state = 'lost');
ALTER TABLE parcel ADD CONSTRAINT parcel_case FOREIGN KEY (case_id) REFERENCES return_case (id);
ALTER TABLE parcel ADD CONSTRAINT parcel_claim_case FOREIGN KEY (claim_id) REFERENCES return_case (id);

ALTER TABLE return_case ADD CONSTRAINT return_case_order FOREIGN KEY (order_id) REFERENCES maker_order (id);
ALTER TABLE return_case ADD CONSTRAINT return_case_maker FOREIGN KEY (maker_id) REFERENCES maker (id);
ALTER TABLE return_case ADD CONSTRAINT return_case_words CHECK (remedy IN ('refund', 'replacement') AND opened_by IN ('buyer', 'maker', 'operator')
  AND (kind <> 'return' OR remedy = 'refund') AND (kind = 'claim') = (way_back = 'nothing_back') AND way_back IN ('buyer_sends', 'maker_collects', 'nothing_back'));
-- W10: change of mind, the buyer pays the way back and nothing else; a fault, the maker.
ALTER TABLE return_case ADD CONSTRAINT return_case_postage CHECK (kept_back >= 0 AND late_interest >= 0
  AND postage_paid_by = CASE ground WHEN 'change_of_mind' THEN 'buyer' ELSE 'maker' END AND (postage_paid_by = 'buyer' OR kept_back = 0));
-- W3-W5: a refusal names its ground in words; for custom-made pieces also the text that was agreed to.
ALTER TABLE return_case ADD CONSTRAINT return_case_refusal CHECK (state <> 'refused' OR (refusal_ground IS NOT NULL AND refusal_words <> ''
  AND (refusal_ground <> 'custom_made' OR refusal_consent_hash IS NOT NULL)));
ALTER TABLE return_case ADD CONSTRAINT return_case_ended CHECK ((state IN ('refunded', 'replaced', 'refused', 'withdrawn')) = (ended_at IS NOT NULL)
  AND (state <> 'refunded' OR refund_id IS NOT NULL OR kept_back > 0) AND (state <> 'received' OR received_at IS NOT NULL) AND (state <> 'collecting' OR collecting_at IS NOT NULL));
ALTER TABLE return_line ADD CONSTRAINT return_line_quantity CHECK (quantity > 0 AND (saleable IS NULL OR saleable BETWEEN 0 AND quantity));
ALTER TABLE return_line ADD CONSTRAINT return_line_line FOREIGN KEY (line_id) REFERENCES order_line (id);
ALTER TABLE return_line ADD CONSTRAINT return_line_pool FOREIGN KEY (replacement_pool_id) REFERENCES pool (id);

-- The stage of an order: pieces of a lost parcel count as shipped while their claim is open; replacements never count twice.
CREATE OR REPLACE VIEW order_stage AS
SELECT o.id AS order_id, q.ordered, q.shipped, q.delivered,
  CASE WHEN o.cancelled_at IS NOT NULL THEN 'cancelled'
       WHEN o.paid_at IS NULL THEN 'awaiting_payment'
       WHEN q.ordered > 0 AND q.kept = 0 THEN 'returned'
       WHEN o.confirmed_at IS NOT NULL THEN 'confirmed'
       WHEN q.ordered > 0 AND q.delivered >= q.ordered THEN 'delivered'
       WHEN q.ordered > 0 AND q.shipped >= q.ordered THEN 'shipped'
       WHEN o.preparing_at IS NOT NULL OR q.shipped > 0 THEN 'preparing'
       ELSE 'paid' END AS stage,
  q.kept, q.in_cases
FROM maker_order o
JOIN LATERAL (
  SELECT coalesce(sum(l.quantity - l.cancelled), 0)::int AS ordered,
         coalesce(sum(l.quantity - l.cancelled - l.returned), 0)::int AS kept, coalesce(sum(l.in_cases), 0)::int AS in_cases,
         coalesce(sum(s.shipped), 0)::int AS shipped, coalesce(sum(s.delivered), 0)::int AS delivered
  FROM order_line l
  LEFT JOIN LATERAL (
    SELECT sum(pl.quantity) FILTER (WHERE p.state IN ('handed_over', 'in_transit', 'delivered') OR p.claim_id IS NOT NULL) AS shipped,
           sum(pl.quantity) FILTER (WHERE p.state = 'delivered') AS delivered
    FROM parcel_line pl JOIN parcel p ON p.id = pl.parcel_id AND p.purpose = 'order' WHERE pl.line_id = l.id
  ) s ON true
  WHERE l.order_id = o.id
) q ON true;
