-- CreateEnum
CREATE TYPE "advance_state" AS ENUM ('accepted', 'funded', 'declined', 'repaid');

-- CreateEnum
CREATE TYPE "payout_state" AS ENUM ('scheduled', 'sent', 'settled', 'failed');

-- CreateEnum
CREATE TYPE "payout_rail" AS ENUM ('bank_file', 'stripe_transfer', 'netted');

-- AlterTable
ALTER TABLE "earning" ADD COLUMN     "advance_id" TEXT,
ADD COLUMN     "advance_pending" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "source_payout_id" TEXT;

-- CreateTable
CREATE TABLE "financier" (
    "id" TEXT NOT NULL,
    "name_ko" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "provider" TEXT NOT NULL,
    "annual_rate_bps" INTEGER NOT NULL,
    "advance_bps" INTEGER NOT NULL,
    "fee" BIGINT NOT NULL DEFAULT 0,
    "limit_total" BIGINT NOT NULL,
    "limit_per_maker" BIGINT NOT NULL,
    "recourse" BOOLEAN NOT NULL,
    "min_age_days" INTEGER NOT NULL DEFAULT 90,
    "max_return_bps" INTEGER NOT NULL DEFAULT 1000,
    "active" BOOLEAN NOT NULL DEFAULT true,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "financier_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "advance" (
    "id" TEXT NOT NULL,
    "financier_id" TEXT NOT NULL,
    "maker_id" TEXT NOT NULL,
    "earning_id" TEXT NOT NULL,
    "order_id" TEXT NOT NULL,
    "state" "advance_state" NOT NULL DEFAULT 'accepted',
    "face" BIGINT NOT NULL,
    "advance_bps" INTEGER NOT NULL,
    "annual_rate_bps" INTEGER NOT NULL,
    "days" INTEGER NOT NULL,
    "advanced" BIGINT NOT NULL,
    "discount" BIGINT NOT NULL,
    "fee" BIGINT NOT NULL,
    "cash" BIGINT NOT NULL,
    "recourse" BOOLEAN NOT NULL,
    "expected_on" DATE NOT NULL,
    "text_version" TEXT NOT NULL,
    "text_hash" TEXT NOT NULL,
    "accepted_by" TEXT NOT NULL,
    "accepted_at" TIMESTAMPTZ(3) NOT NULL,
    "funded_at" TIMESTAMPTZ(3),
    "funding_reference" TEXT,
    "declined_at" TIMESTAMPTZ(3),
    "decline_reason" TEXT,
    "repaid_at" TIMESTAMPTZ(3),

    CONSTRAINT "advance_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "payout_terms" (
    "maker_id" TEXT NOT NULL,
    "rhythm" TEXT NOT NULL DEFAULT 'daily',
    "pay_day" INTEGER NOT NULL DEFAULT 1,
    "minimum" BIGINT NOT NULL DEFAULT 0,
    "reserve_bps" INTEGER NOT NULL DEFAULT 0,
    "reserve_days" INTEGER NOT NULL DEFAULT 30,
    "held_at" TIMESTAMPTZ(3),
    "hold_reason" TEXT,
    "stripe_account_id" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "payout_terms_pkey" PRIMARY KEY ("maker_id")
);

-- CreateTable
CREATE TABLE "payout_account" (
    "id" TEXT NOT NULL,
    "owner_kind" "payee_kind" NOT NULL,
    "owner_id" TEXT NOT NULL,
    "bank_code" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "holder" TEXT NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL,
    "added_by" TEXT NOT NULL,
    "usable_from" TIMESTAMPTZ(3) NOT NULL,
    "replaced_at" TIMESTAMPTZ(3),

    CONSTRAINT "payout_account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "payout" (
    "id" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "payee_kind" "payee_kind" NOT NULL,
    "payee_id" TEXT NOT NULL,
    "state" "payout_state" NOT NULL DEFAULT 'scheduled',
    "rail" "payout_rail" NOT NULL,
    "amount" BIGINT NOT NULL,
    "earned" BIGINT NOT NULL,
    "offset_debts" BIGINT NOT NULL,
    "reserve_kept" BIGINT NOT NULL,
    "reserve_released" BIGINT NOT NULL,
    "account_id" TEXT,
    "stripe_account_id" TEXT,
    "transfer_id" TEXT,
    "batch_id" TEXT,
    "due_on" DATE,
    "scheduled_at" TIMESTAMPTZ(3) NOT NULL,
    "scheduled_on" DATE NOT NULL,
    "sent_at" TIMESTAMPTZ(3),
    "settled_at" TIMESTAMPTZ(3),
    "failed_at" TIMESTAMPTZ(3),
    "failure" TEXT,

    CONSTRAINT "payout_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "payout_line" (
    "id" TEXT NOT NULL,
    "payout_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "subject_id" TEXT NOT NULL,
    "amount" BIGINT NOT NULL,
    "living" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "payout_line_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "maker_reserve" (
    "id" TEXT NOT NULL,
    "maker_id" TEXT NOT NULL,
    "payout_id" TEXT NOT NULL,
    "amount" BIGINT NOT NULL,
    "release_on" DATE NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'kept',

    CONSTRAINT "maker_reserve_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "payout_batch" (
    "id" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "created_by" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "count" INTEGER NOT NULL,
    "total" BIGINT NOT NULL,

    CONSTRAINT "payout_batch_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "payout_result" (
    "id" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "imported_by" TEXT NOT NULL,
    "imported_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "payout_result_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "payout_result_row" (
    "result_id" TEXT NOT NULL,
    "line" INTEGER NOT NULL,
    "reference" TEXT NOT NULL,
    "amount" BIGINT,
    "outcome" TEXT NOT NULL,
    "detail" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "payout_result_row_pkey" PRIMARY KEY ("result_id","line")
);

-- CreateTable
CREATE TABLE "stripe_deposit" (
    "id" TEXT NOT NULL,
    "stripe_id" TEXT NOT NULL,
    "amount" BIGINT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_by" TEXT NOT NULL,
    "returned_at" TIMESTAMPTZ(3),

    CONSTRAINT "stripe_deposit_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "advance_maker_id_accepted_at_idx" ON "advance"("maker_id", "accepted_at");

-- CreateIndex
CREATE INDEX "advance_financier_id_state_idx" ON "advance"("financier_id", "state");

-- CreateIndex
CREATE INDEX "advance_order_id_idx" ON "advance"("order_id");

-- CreateIndex
CREATE INDEX "payout_account_owner_id_idx" ON "payout_account"("owner_id");

-- CreateIndex
CREATE UNIQUE INDEX "payout_number_key" ON "payout"("number");

-- CreateIndex
CREATE UNIQUE INDEX "payout_transfer_id_key" ON "payout"("transfer_id");

-- CreateIndex
CREATE INDEX "payout_payee_id_scheduled_at_idx" ON "payout"("payee_id", "scheduled_at");

-- CreateIndex
CREATE INDEX "payout_state_idx" ON "payout"("state");

-- CreateIndex
CREATE INDEX "payout_batch_id_idx" ON "payout"("batch_id");

-- CreateIndex
CREATE INDEX "payout_line_payout_id_idx" ON "payout_line"("payout_id");

-- CreateIndex
CREATE INDEX "payout_line_subject_id_idx" ON "payout_line"("subject_id");

-- CreateIndex
CREATE INDEX "maker_reserve_maker_id_idx" ON "maker_reserve"("maker_id");

-- CreateIndex
CREATE UNIQUE INDEX "payout_batch_number_key" ON "payout_batch"("number");

-- CreateIndex
CREATE UNIQUE INDEX "payout_result_hash_key" ON "payout_result"("hash");

-- CreateIndex
CREATE UNIQUE INDEX "stripe_deposit_stripe_id_key" ON "stripe_deposit"("stripe_id");

-- CreateIndex
CREATE INDEX "earning_source_payout_id_idx" ON "earning"("source_payout_id");

-- AddForeignKey
ALTER TABLE "advance" ADD CONSTRAINT "advance_financier_id_fkey" FOREIGN KEY ("financier_id") REFERENCES "financier"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "payout" ADD CONSTRAINT "payout_batch_id_fkey" FOREIGN KEY ("batch_id") REFERENCES "payout_batch"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "payout_line" ADD CONSTRAINT "payout_line_payout_id_fkey" FOREIGN KEY ("payout_id") REFERENCES "payout"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "payout_result_row" ADD CONSTRAINT "payout_result_row_result_id_fkey" FOREIGN KEY ("result_id") REFERENCES "payout_result"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Terms and accounts.
ALTER TABLE payout_terms ADD CONSTRAINT payout_terms_maker FOREIGN KEY (maker_id) REFERENCES maker (id);
ALTER TABLE payout_terms ADD CONSTRAINT payout_terms_bounds CHECK (
  rhythm IN ('daily', 'weekly', 'monthly') AND pay_day BETWEEN 1 AND 28 AND (rhythm <> 'weekly' OR pay_day <= 5)
  AND minimum BETWEEN 0 AND 1000000 AND reserve_bps BETWEEN 0 AND 10000 AND reserve_days BETWEEN 0 AND 180 AND (held_at IS NULL) = (hold_reason IS NULL));
CREATE UNIQUE INDEX payout_account_current ON payout_account (owner_id) WHERE replaced_at IS NULL;
ALTER TABLE payout_account ADD CONSTRAINT payout_account_number CHECK (number ~ '^\d{8,16}$' AND bank_code ~ '^\d{3}$' AND usable_from >= added_at);

-- Law 8: a payout is the sum of its lines; an earning or a reserve lies in one living payout at most; states carry their instants.
ALTER TABLE payout ADD CONSTRAINT payout_law_8_amount CHECK (
  amount = earned - offset_debts - reserve_kept + reserve_released AND amount >= 0 AND earned >= 0 AND offset_debts >= 0 AND reserve_kept >= 0 AND reserve_released >= 0);
ALTER TABLE payout ADD CONSTRAINT payout_instants CHECK (
  (state = 'settled') = (settled_at IS NOT NULL) AND (state = 'failed') = (failed_at IS NOT NULL) AND (state <> 'sent' OR sent_at IS NOT NULL));
ALTER TABLE payout ADD CONSTRAINT payout_rail_target CHECK (
  (rail <> 'bank_file' OR account_id IS NOT NULL) AND (rail <> 'stripe_transfer' OR stripe_account_id IS NOT NULL) AND (rail = 'netted') = (amount = 0));
ALTER TABLE payout ADD CONSTRAINT payout_account_used FOREIGN KEY (account_id) REFERENCES payout_account (id);
ALTER TABLE payout_line ADD CONSTRAINT payout_line_kind CHECK (
  kind IN ('earning', 'debt', 'reserve_kept', 'reserve_released') AND amount <> 0 AND (amount > 0) = (kind IN ('earning', 'reserve_released')));
CREATE UNIQUE INDEX payout_line_earning_once ON payout_line (subject_id) WHERE living AND kind = 'earning';
CREATE UNIQUE INDEX payout_line_release_once ON payout_line (subject_id) WHERE living AND kind = 'reserve_released';
ALTER TABLE earning ADD CONSTRAINT earning_payout FOREIGN KEY (payout_id) REFERENCES payout (id);
ALTER TABLE maker_reserve ADD CONSTRAINT maker_reserve_payout FOREIGN KEY (payout_id) REFERENCES payout (id);
ALTER TABLE maker_reserve ADD CONSTRAINT maker_reserve_bounds CHECK (amount > 0 AND state IN ('kept', 'released', 'void'));
ALTER TABLE stripe_deposit ADD CONSTRAINT stripe_deposit_amount CHECK (amount > 0);
ALTER TABLE payout_result_row ADD CONSTRAINT payout_result_row_line CHECK (line > 0);

CREATE FUNCTION payout_sums() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE pid text := coalesce(to_jsonb(NEW) ->> 'payout_id', to_jsonb(NEW) ->> 'id'); bad record;
BEGIN
  SELECT p.amount, p.state, coalesce(sum(l.amount) FILTER (WHERE l.living), 0) AS lines INTO bad
    FROM payout p LEFT JOIN payout_line l ON l.payout_id = p.id WHERE p.id = pid GROUP BY p.id;
  IF FOUND AND bad.lines <> (CASE WHEN bad.state = 'failed' THEN 0 ELSE bad.amount END) THEN
    RAISE EXCEPTION 'law 8: payout % is % won, its lines %', pid, bad.amount, bad.lines USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER payout_law_8 AFTER INSERT OR UPDATE ON payout DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION payout_sums();
CREATE CONSTRAINT TRIGGER payout_line_law_8 AFTER INSERT OR UPDATE ON payout_line DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION payout_sums();

-- A payout that was made says for ever to whom, how much and from what; one that ended stays ended.
CREATE FUNCTION payout_fixed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.number, NEW.payee_kind, NEW.payee_id, NEW.rail, NEW.amount, NEW.earned, NEW.offset_debts, NEW.reserve_kept, NEW.reserve_released, NEW.account_id, NEW.stripe_account_id, NEW.scheduled_at)
     IS DISTINCT FROM (OLD.number, OLD.payee_kind, OLD.payee_id, OLD.rail, OLD.amount, OLD.earned, OLD.offset_debts, OLD.reserve_kept, OLD.reserve_released, OLD.account_id, OLD.stripe_account_id, OLD.scheduled_at)
     OR (OLD.state IN ('settled', 'failed') AND NEW.state <> OLD.state) OR (OLD.batch_id IS NOT NULL AND NEW.batch_id IS DISTINCT FROM OLD.batch_id) THEN
    RAISE EXCEPTION 'law 8: payout % cannot change so', OLD.id USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER payout_law_8_fixed BEFORE UPDATE ON payout FOR EACH ROW EXECUTE FUNCTION payout_fixed();

-- Advances: the arithmetic of facts 3.5, one living advance of an earning.
ALTER TABLE financier ADD CONSTRAINT financier_bounds CHECK (
  annual_rate_bps BETWEEN 0 AND 2000 AND advance_bps BETWEEN 1000 AND 10000 AND fee >= 0 AND limit_total >= 0 AND limit_per_maker >= 0
  AND min_age_days >= 0 AND max_return_bps BETWEEN 0 AND 10000);
ALTER TABLE advance ADD CONSTRAINT advance_sums CHECK (
  face > 0 AND advanced > 0 AND advanced <= face AND discount >= 0 AND fee >= 0 AND cash > 0 AND cash = advanced - discount - fee AND days >= 1);
ALTER TABLE advance ADD CONSTRAINT advance_instants CHECK (
  (state = 'declined') = (declined_at IS NOT NULL) AND (state NOT IN ('funded', 'repaid') OR funded_at IS NOT NULL) AND (state = 'repaid') = (repaid_at IS NOT NULL));
CREATE UNIQUE INDEX advance_one_living ON advance (earning_id) WHERE state <> 'declined';
ALTER TABLE advance ADD CONSTRAINT advance_earning FOREIGN KEY (earning_id) REFERENCES earning (id);
ALTER TABLE earning ADD CONSTRAINT earning_advance CHECK (NOT advance_pending OR advance_id IS NOT NULL);
ALTER TABLE earning ADD CONSTRAINT earning_financier CHECK (payee_kind = 'maker' OR advance_id IS NOT NULL);
