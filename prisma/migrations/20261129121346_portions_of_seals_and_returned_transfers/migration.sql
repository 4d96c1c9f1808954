-- AlterTable
ALTER TABLE "reconciliation_run" ADD COLUMN     "lines_until" TIMESTAMPTZ(3),
ADD COLUMN     "verified" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "verified_to" INTEGER;

-- AlterTable
ALTER TABLE "payout_terms" ADD COLUMN     "stripe_paused_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "maker_reserve" ADD COLUMN     "returned" BOOLEAN NOT NULL DEFAULT false;

-- CreateIndex
CREATE INDEX "journal_at_idx" ON "journal"("at");
