-- AlterTable
ALTER TABLE "purchase" ADD COLUMN     "maker_discount" BIGINT NOT NULL DEFAULT 0,
ADD COLUMN     "platform_discount" BIGINT NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "maker_order" ADD COLUMN     "maker_discount" BIGINT NOT NULL DEFAULT 0,
ADD COLUMN     "platform_discount" BIGINT NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "order_line" ADD COLUMN     "commission_rule" TEXT NOT NULL DEFAULT 'default',
ADD COLUMN     "maker_discount" BIGINT NOT NULL DEFAULT 0,
ADD COLUMN     "platform_discount" BIGINT NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "refund" ADD COLUMN     "commission" BIGINT NOT NULL DEFAULT 0,
ADD COLUMN     "commission_vat" BIGINT NOT NULL DEFAULT 0,
ADD COLUMN     "items" BIGINT,
ADD COLUMN     "kept_back" BIGINT NOT NULL DEFAULT 0,
ADD COLUMN     "platform_discount" BIGINT NOT NULL DEFAULT 0,
ADD COLUMN     "shipping" BIGINT NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "commission_line" (
    "id" TEXT NOT NULL,
    "order_line_id" TEXT NOT NULL,
    "order_id" TEXT NOT NULL,
    "refund_id" TEXT,
    "rule" TEXT NOT NULL,
    "base" BIGINT NOT NULL,
    "rate_bps" INTEGER NOT NULL,
    "commission" BIGINT NOT NULL,
    "vat" BIGINT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "commission_line_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "refund_line" (
    "refund_id" TEXT NOT NULL,
    "line_id" TEXT NOT NULL,
    "quantity" INTEGER NOT NULL,
    "items" BIGINT NOT NULL,
    "platform_discount" BIGINT NOT NULL,

    CONSTRAINT "refund_line_pkey" PRIMARY KEY ("refund_id","line_id")
);

-- CreateIndex
CREATE INDEX "commission_line_order_line_id_idx" ON "commission_line"("order_line_id");

-- CreateIndex
CREATE INDEX "commission_line_order_id_idx" ON "commission_line"("order_id");

-- CreateIndex
CREATE INDEX "commission_line_at_idx" ON "commission_line"("at");

-- CreateIndex
CREATE INDEX "refund_line_line_id_idx" ON "refund_line"("line_id");

-- CreateIndex
CREATE INDEX "refund_order_id_idx" ON "refund"("order_id");

-- AddForeignKey
ALTER TABLE "refund_line" ADD CONSTRAINT "refund_line_refund_id_fkey" FOREIGN KEY ("refund_id") REFERENCES "refund"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Hand-written: what discounts and refunds do to the laws.
UPDATE "refund" SET "items" = "amount";
ALTER TABLE "refund" ALTER COLUMN "items" SET NOT NULL;

-- Law 4: what the buyer pays is items less both discounts, and shipping; an order costs at least 100 won (Stripe's minimum).
ALTER TABLE purchase DROP CONSTRAINT purchase_total;
ALTER TABLE purchase ADD CONSTRAINT purchase_total CHECK (total = items_total - maker_discount - platform_discount + shipping_total AND total >= 100
  AND items_total >= 0 AND shipping_total >= 0 AND maker_discount >= 0 AND platform_discount >= 0 AND maker_discount + platform_discount <= items_total);
ALTER TABLE maker_order DROP CONSTRAINT maker_order_total;
ALTER TABLE maker_order ADD CONSTRAINT maker_order_total CHECK (total = items_total - maker_discount - platform_discount + shipping_fee AND total >= 100
  AND items_total >= 0 AND shipping_fee >= 0 AND maker_discount >= 0 AND platform_discount >= 0 AND maker_discount + platform_discount <= items_total);
ALTER TABLE order_line ADD CONSTRAINT order_line_discount CHECK (maker_discount >= 0 AND platform_discount >= 0 AND maker_discount + platform_discount <= line_total);
ALTER TABLE order_line DROP CONSTRAINT order_line_commission;
ALTER TABLE order_line ADD CONSTRAINT order_line_commission CHECK (commission BETWEEN 0 AND line_total - maker_discount AND commission_vat BETWEEN 0 AND commission);

CREATE OR REPLACE FUNCTION purchase_sums() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE pid text := coalesce(to_jsonb(NEW) ->> 'purchase_id', to_jsonb(NEW) ->> 'id'); bad record;
BEGIN
  SELECT p.total, coalesce(sum(o.total), 0) AS orders INTO bad
    FROM purchase p LEFT JOIN maker_order o ON o.purchase_id = p.id WHERE p.id = pid GROUP BY p.id
    HAVING (p.total, p.items_total, p.shipping_total, p.maker_discount, p.platform_discount) IS DISTINCT FROM
      (coalesce(sum(o.total), 0), coalesce(sum(o.items_total), 0), coalesce(sum(o.shipping_fee), 0), coalesce(sum(o.maker_discount), 0), coalesce(sum(o.platform_discount), 0));
  IF FOUND THEN
    RAISE EXCEPTION 'law 4: purchase % is % won, its orders %, or their parts differ', pid, bad.total, bad.orders USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;

CREATE FUNCTION order_sums() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE oid text := coalesce(to_jsonb(NEW) ->> 'order_id', to_jsonb(NEW) ->> 'id');
BEGIN
  PERFORM 1 FROM maker_order o LEFT JOIN order_line l ON l.order_id = o.id WHERE o.id = oid GROUP BY o.id
    HAVING (o.items_total, o.maker_discount, o.platform_discount) IS DISTINCT FROM
      (coalesce(sum(l.line_total), 0), coalesce(sum(l.maker_discount), 0), coalesce(sum(l.platform_discount), 0));
  IF FOUND THEN
    RAISE EXCEPTION 'law 4: order % is not the sum of its lines', oid USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER maker_order_lines_law_4 AFTER INSERT OR UPDATE OF items_total, maker_discount, platform_discount ON maker_order
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION order_sums();
CREATE CONSTRAINT TRIGGER order_line_law_4 AFTER INSERT OR UPDATE OF line_total, maker_discount, platform_discount ON order_line
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION order_sums();

-- Law 5, in parts: a refund is items and shipping less what stays with the maker; no line, piece or shipping is refunded twice.
ALTER TABLE refund DROP CONSTRAINT refund_amount;
ALTER TABLE refund ADD CONSTRAINT refund_amount CHECK (amount = items + shipping - kept_back AND amount >= 0 AND items >= 0 AND shipping >= 0);
ALTER TABLE refund ADD CONSTRAINT refund_undoes CHECK (commission >= 0 AND commission_vat >= 0 AND platform_discount >= 0);
ALTER TABLE refund ADD CONSTRAINT refund_order FOREIGN KEY (order_id) REFERENCES maker_order (id);
ALTER TABLE refund_line ADD CONSTRAINT refund_line_parts CHECK (quantity >= 0 AND items >= 0 AND platform_discount >= 0);
ALTER TABLE refund_line ADD CONSTRAINT refund_line_line FOREIGN KEY (line_id) REFERENCES order_line (id);

CREATE FUNCTION refund_line_bounds() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM 1 FROM order_line l JOIN refund_line r ON r.line_id = l.id WHERE l.id = NEW.line_id GROUP BY l.id
    HAVING sum(r.quantity) > l.quantity OR sum(r.items) > l.line_total - l.maker_discount - l.platform_discount OR sum(r.platform_discount) > l.platform_discount;
  IF FOUND THEN
    RAISE EXCEPTION 'law 5: more of line % would be refunded than was bought', NEW.line_id USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER refund_line_law_5 AFTER INSERT ON refund_line FOR EACH ROW EXECUTE FUNCTION refund_line_bounds();

CREATE FUNCTION refund_bounds() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM 1 FROM maker_order o JOIN refund r ON r.order_id = o.id AND (r.failure IS NULL OR r.failure NOT LIKE 'replaced%') WHERE o.id = NEW.order_id GROUP BY o.id
    HAVING sum(r.shipping) > o.shipping_fee OR sum(r.kept_back) < 0;
  IF FOUND THEN
    RAISE EXCEPTION 'law 5: the shipping of order % would be refunded twice', NEW.order_id USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER refund_law_5 AFTER INSERT ON refund FOR EACH ROW EXECUTE FUNCTION refund_bounds();
CREATE TRIGGER refund_line_append_only BEFORE UPDATE OR DELETE ON refund_line FOR EACH ROW EXECUTE FUNCTION append_only();

-- Law 7: commission is written at the sale and undone by new rows; what is left of a line is never below zero.
ALTER TABLE commission_line ADD CONSTRAINT commission_line_sign CHECK (
  (refund_id IS NULL AND base >= 0 AND commission BETWEEN 0 AND base AND vat BETWEEN 0 AND commission) OR (refund_id IS NOT NULL AND base <= 0 AND commission <= 0 AND vat <= 0));
ALTER TABLE commission_line ADD CONSTRAINT commission_line_line FOREIGN KEY (order_line_id) REFERENCES order_line (id);
ALTER TABLE commission_line ADD CONSTRAINT commission_line_order FOREIGN KEY (order_id) REFERENCES maker_order (id);
ALTER TABLE commission_line ADD CONSTRAINT commission_line_refund FOREIGN KEY (refund_id) REFERENCES refund (id);
CREATE UNIQUE INDEX commission_line_sale_once ON commission_line (order_line_id) WHERE refund_id IS NULL;
CREATE UNIQUE INDEX commission_line_refund_once ON commission_line (refund_id, order_line_id) WHERE refund_id IS NOT NULL;

CREATE FUNCTION commission_bounds() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM 1 FROM commission_line WHERE order_line_id = NEW.order_line_id HAVING sum(base) < 0 OR sum(commission) < 0 OR sum(vat) < 0;
  IF FOUND THEN
    RAISE EXCEPTION 'law 7: more commission of line % would be undone than was taken', NEW.order_line_id USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER commission_line_law_7 AFTER INSERT ON commission_line FOR EACH ROW WHEN (NEW.refund_id IS NOT NULL) EXECUTE FUNCTION commission_bounds();
CREATE TRIGGER commission_line_append_only BEFORE UPDATE OR DELETE ON commission_line FOR EACH ROW EXECUTE FUNCTION append_only();

-- What was sold before commission had lines of its own.
INSERT INTO commission_line (id, order_line_id, order_id, rule, base, rate_bps, commission, vat, at)
SELECT 'cml_' || substr(l.id, 5), l.id, l.order_id, 'default', l.line_total, l.commission_bps, l.commission, l.commission_vat, o.paid_at
FROM order_line l JOIN maker_order o ON o.id = l.order_id WHERE o.paid_at IS NOT NULL;
INSERT INTO refund_line (refund_id, line_id, quantity, items, platform_discount)
SELECT r.id, l.id, l.quantity, l.line_total, 0 FROM refund r JOIN maker_order o ON o.id = r.order_id AND o.total = r.amount JOIN order_line l ON l.order_id = o.id
WHERE r.failure IS NULL OR r.failure NOT LIKE 'replaced%';
UPDATE refund r SET items = o.items_total, shipping = o.shipping_fee, commission = c.commission, commission_vat = c.vat
FROM maker_order o JOIN (SELECT order_id, sum(commission) AS commission, sum(commission_vat) AS vat FROM order_line GROUP BY order_id) c ON c.order_id = o.id
WHERE o.id = r.order_id AND o.total = r.amount AND o.paid_at IS NOT NULL;
INSERT INTO commission_line (id, order_line_id, order_id, refund_id, rule, base, rate_bps, commission, vat, at)
SELECT 'cmr_' || substr(l.id, 5), l.id, l.order_id, r.id, 'default', -l.line_total, l.commission_bps, -l.commission, -l.commission_vat, r.requested_at
FROM refund r JOIN maker_order o ON o.id = r.order_id AND o.total = r.amount AND o.paid_at IS NOT NULL JOIN order_line l ON l.order_id = o.id
WHERE r.failure IS NULL OR r.failure NOT LIKE 'replaced%';
