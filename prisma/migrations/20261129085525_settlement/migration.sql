-- CreateEnum
CREATE TYPE "earning_state" AS ENUM ('accrued', 'advanceable', 'payable', 'in_payout', 'paid', 'reversed');

-- CreateEnum
CREATE TYPE "payee_kind" AS ENUM ('maker', 'financier');

-- CreateTable
CREATE TABLE "earning" (
    "id" TEXT NOT NULL,
    "order_id" TEXT NOT NULL,
    "part" INTEGER NOT NULL DEFAULT 0,
    "maker_id" TEXT NOT NULL,
    "payee_kind" "payee_kind" NOT NULL DEFAULT 'maker',
    "payee_id" TEXT NOT NULL,
    "recourse" BOOLEAN NOT NULL DEFAULT false,
    "state" "earning_state" NOT NULL DEFAULT 'accrued',
    "gross" BIGINT NOT NULL,
    "reduced" BIGINT NOT NULL DEFAULT 0,
    "accrued_at" TIMESTAMPTZ(3) NOT NULL,
    "dispatched_at" TIMESTAMPTZ(3),
    "payable_at" TIMESTAMPTZ(3),
    "due_on" DATE,
    "held_at" TIMESTAMPTZ(3),
    "hold_reason" TEXT,
    "payout_id" TEXT,
    "paid_at" TIMESTAMPTZ(3),

    CONSTRAINT "earning_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "maker_debt" (
    "id" TEXT NOT NULL,
    "maker_id" TEXT NOT NULL,
    "earning_id" TEXT NOT NULL,
    "reference" TEXT NOT NULL,
    "creditor_kind" "payee_kind",
    "creditor_id" TEXT NOT NULL DEFAULT '',
    "amount" BIGINT NOT NULL,
    "covered" BIGINT NOT NULL DEFAULT 0,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "maker_debt_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "earning_maker_id_accrued_at_idx" ON "earning"("maker_id", "accrued_at");

-- CreateIndex
CREATE INDEX "earning_payee_id_state_idx" ON "earning"("payee_id", "state");

-- CreateIndex
CREATE INDEX "earning_state_due_on_idx" ON "earning"("state", "due_on");

-- CreateIndex
CREATE INDEX "earning_payout_id_idx" ON "earning"("payout_id");

-- CreateIndex
CREATE UNIQUE INDEX "earning_order_id_part_key" ON "earning"("order_id", "part");

-- CreateIndex
CREATE INDEX "maker_debt_maker_id_idx" ON "maker_debt"("maker_id");

-- CreateIndex
CREATE UNIQUE INDEX "maker_debt_reference_earning_id_creditor_id_key" ON "maker_debt"("reference", "earning_id", "creditor_id");

-- AddForeignKey
ALTER TABLE "maker_debt" ADD CONSTRAINT "maker_debt_earning_id_fkey" FOREIGN KEY ("earning_id") REFERENCES "earning"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Law 8: an earning is bounded by what was sold, and lies in a payout exactly while it is being paid or was paid.
ALTER TABLE earning ADD CONSTRAINT earning_law_8_bounds CHECK (gross >= 0 AND reduced BETWEEN 0 AND gross AND part >= 0);
ALTER TABLE earning ADD CONSTRAINT earning_law_8_payout CHECK ((state IN ('in_payout', 'paid')) = (payout_id IS NOT NULL));
ALTER TABLE earning ADD CONSTRAINT earning_paid CHECK ((state = 'paid') = (paid_at IS NOT NULL));
-- Law 9: what is payable has a due day.
ALTER TABLE earning ADD CONSTRAINT earning_law_9 CHECK (state NOT IN ('payable', 'in_payout', 'paid') OR (payable_at IS NOT NULL AND due_on IS NOT NULL));
ALTER TABLE earning ADD CONSTRAINT earning_hold CHECK (held_at IS NULL OR state IN ('accrued', 'advanceable', 'payable', 'reversed'));
ALTER TABLE earning ADD CONSTRAINT earning_payee CHECK (payee_kind = 'financier' OR payee_id = maker_id);
ALTER TABLE earning ADD CONSTRAINT earning_order FOREIGN KEY (order_id) REFERENCES maker_order (id);
ALTER TABLE earning ADD CONSTRAINT earning_maker FOREIGN KEY (maker_id) REFERENCES maker (id);
ALTER TABLE maker_debt ADD CONSTRAINT maker_debt_bounds CHECK (amount > 0 AND covered BETWEEN 0 AND amount);
ALTER TABLE maker_debt ADD CONSTRAINT maker_debt_creditor CHECK ((creditor_kind IS NULL) = (creditor_id = '') AND creditor_kind IS DISTINCT FROM 'maker');
CREATE INDEX maker_debt_open ON maker_debt (maker_id) WHERE covered < amount;

-- What an earning was accrued as does not change; it only moves on.
CREATE FUNCTION earning_fixed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.order_id, NEW.part, NEW.maker_id, NEW.accrued_at) IS DISTINCT FROM (OLD.order_id, OLD.part, OLD.maker_id, OLD.accrued_at)
     OR NEW.reduced < OLD.reduced OR (OLD.state IN ('paid', 'reversed') AND NEW.state <> OLD.state) THEN
    RAISE EXCEPTION 'law 8: earning % cannot change so', OLD.id USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER earning_law_8_fixed BEFORE UPDATE ON earning FOR EACH ROW EXECUTE FUNCTION earning_fixed();

-- Orders that were sold before makers were settled here: what is left of the maker's part by the frozen commission. What was confirmed is due
-- a little later than usual, counted from today.
INSERT INTO earning (id, order_id, maker_id, payee_id, state, gross, accrued_at, dispatched_at, payable_at, due_on)
SELECT 'ern_' || substr(s.id, 5), s.id, s.maker_id, s.maker_id,
       (CASE WHEN s.gross = 0 THEN 'reversed' WHEN s.confirmed_at IS NOT NULL THEN 'payable' WHEN s.dispatched_at IS NOT NULL THEN 'advanceable' ELSE 'accrued' END)::earning_state,
       s.gross, s.paid_at, s.dispatched_at,
       CASE WHEN s.gross > 0 THEN s.confirmed_at END, CASE WHEN s.gross > 0 AND s.confirmed_at IS NOT NULL THEN market_today() + 5 END
FROM (
  SELECT o.id, o.maker_id, o.paid_at, o.confirmed_at,
         greatest(0, (o.total - c.fee) - CASE WHEN o.total = 0 THEN 0 ELSE (p.refunded * (o.total - c.fee)) / o.total END) AS gross,
         (SELECT max(b.handed_over_at) FROM parcel b JOIN order_stage g ON g.order_id = b.order_id AND g.stage IN ('shipped', 'delivered', 'confirmed') WHERE b.order_id = o.id) AS dispatched_at
  FROM maker_order o
  JOIN payment_share p ON p.order_id = o.id AND p.captured > 0
  JOIN LATERAL (SELECT coalesce(sum(l.commission + l.commission_vat), 0)::bigint AS fee FROM order_line l WHERE l.order_id = o.id) c ON true
  WHERE o.paid_at IS NOT NULL
) s;
