-- CreateEnum
CREATE TYPE "dispute_bearer" AS ENUM ('maker', 'market');

-- CreateTable
CREATE TABLE "dispute" (
    "id" TEXT NOT NULL,
    "stripe_dispute_id" TEXT NOT NULL,
    "purchase_id" TEXT NOT NULL,
    "amount" BIGINT NOT NULL,
    "reason" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "bearer" "dispute_bearer" NOT NULL,
    "withdrawn" BIGINT NOT NULL DEFAULT 0,
    "reinstated" BIGINT NOT NULL DEFAULT 0,
    "fee" BIGINT NOT NULL DEFAULT 0,
    "loss_of_market" BIGINT NOT NULL DEFAULT 0,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "evidence_due_at" TIMESTAMPTZ(3),
    "evidence_sent_at" TIMESTAMPTZ(3),
    "evidence_sent_by" TEXT,
    "checked_at" TIMESTAMPTZ(3) NOT NULL,
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "dispute_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "dispute_stripe_dispute_id_key" ON "dispute"("stripe_dispute_id");

-- CreateIndex
CREATE INDEX "dispute_purchase_id_idx" ON "dispute"("purchase_id");

-- CreateIndex
CREATE INDEX "dispute_closed_at_idx" ON "dispute"("closed_at");

ALTER TABLE dispute ADD CONSTRAINT dispute_purchase FOREIGN KEY (purchase_id) REFERENCES purchase (id);
ALTER TABLE dispute ADD CONSTRAINT dispute_bounds CHECK (amount > 0 AND withdrawn >= 0 AND reinstated BETWEEN 0 AND withdrawn AND fee >= 0 AND loss_of_market BETWEEN 0 AND withdrawn);
ALTER TABLE dispute ADD CONSTRAINT dispute_evidence_sent CHECK ((evidence_sent_at IS NULL) = (evidence_sent_by IS NULL));
