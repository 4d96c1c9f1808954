-- AlterTable
ALTER TABLE "dispute" ADD COLUMN     "rest_decided_at" TIMESTAMPTZ(3),
ADD COLUMN     "rest_decided_by" TEXT;

-- AlterTable
ALTER TABLE "refund" ADD COLUMN     "late_interest" BIGINT NOT NULL DEFAULT 0,
ADD COLUMN     "late_interest_paid_at" TIMESTAMPTZ(3);

-- Hand-written: interest is paid once, where some is owed.
ALTER TABLE refund ADD CONSTRAINT refund_interest CHECK (late_interest >= 0 AND (late_interest_paid_at IS NULL OR late_interest > 0));
