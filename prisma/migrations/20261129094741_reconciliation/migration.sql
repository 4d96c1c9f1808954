-- CreateEnum
CREATE TYPE "reconciliation_state" AS ENUM ('running', 'agreed', 'differs', 'failed');

-- CreateTable
CREATE TABLE "reconciliation_run" (
    "id" TEXT NOT NULL,
    "day" DATE NOT NULL,
    "started_by" TEXT,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "state" "reconciliation_state" NOT NULL DEFAULT 'running',
    "lines" INTEGER NOT NULL DEFAULT 0,
    "journals" INTEGER NOT NULL DEFAULT 0,
    "differences" INTEGER NOT NULL DEFAULT 0,
    "ours" BIGINT,
    "theirs" BIGINT,
    "failure" TEXT,

    CONSTRAINT "reconciliation_run_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reconciliation_difference" (
    "run_id" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "reference" TEXT NOT NULL,
    "ours" BIGINT,
    "theirs" BIGINT,
    "detail" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "reconciliation_difference_pkey" PRIMARY KEY ("run_id","key")
);

-- CreateTable
CREATE TABLE "provider_line" (
    "id" TEXT NOT NULL,
    "category" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "amount" BIGINT NOT NULL,
    "fee" BIGINT NOT NULL,
    "net" BIGINT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "fetched_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "provider_line_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ledger_seal" (
    "number" INTEGER NOT NULL,
    "sealed_at" TIMESTAMPTZ(3) NOT NULL,
    "journals" INTEGER NOT NULL,
    "previous" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "ledger_seal_pkey" PRIMARY KEY ("number")
);

-- CreateTable
CREATE TABLE "journal_seal" (
    "journal_id" TEXT NOT NULL,
    "seal_number" INTEGER NOT NULL,
    "digest" TEXT NOT NULL,

    CONSTRAINT "journal_seal_pkey" PRIMARY KEY ("journal_id")
);

-- CreateIndex
CREATE INDEX "reconciliation_run_started_at_idx" ON "reconciliation_run"("started_at");

-- CreateIndex
CREATE INDEX "provider_line_created_at_idx" ON "provider_line"("created_at");

-- CreateIndex
CREATE INDEX "provider_line_source_idx" ON "provider_line"("source");

-- CreateIndex
CREATE INDEX "journal_seal_seal_number_idx" ON "journal_seal"("seal_number");

-- AddForeignKey
ALTER TABLE "reconciliation_difference" ADD CONSTRAINT "reconciliation_difference_run_id_fkey" FOREIGN KEY ("run_id") REFERENCES "reconciliation_run"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TRIGGER reconciliation_difference_append_only BEFORE UPDATE OR DELETE ON reconciliation_difference FOR EACH ROW EXECUTE FUNCTION append_only();
CREATE TRIGGER provider_line_append_only BEFORE UPDATE OR DELETE ON provider_line FOR EACH ROW EXECUTE FUNCTION append_only();
CREATE TRIGGER ledger_seal_append_only BEFORE UPDATE OR DELETE ON ledger_seal FOR EACH ROW EXECUTE FUNCTION append_only();
CREATE TRIGGER journal_seal_append_only BEFORE UPDATE OR DELETE ON journal_seal FOR EACH ROW EXECUTE FUNCTION append_only();
