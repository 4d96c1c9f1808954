-- CreateEnum
CREATE TYPE "alarm_severity" AS ENUM ('soon', 'urgent', 'missed');

-- CreateTable
CREATE TABLE "alarm" (
    "id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "severity" "alarm_severity" NOT NULL,
    "raised_at" TIMESTAMPTZ(3) NOT NULL,
    "due_at" TIMESTAMPTZ(3),
    "acknowledged_by" TEXT,
    "acknowledged_at" TIMESTAMPTZ(3),
    "note" TEXT NOT NULL DEFAULT '',
    "cleared_at" TIMESTAMPTZ(3),
    "cleared_by" TEXT,
    "detail" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "alarm_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "alarm_subject_idx" ON "alarm"("subject");

-- CreateIndex
CREATE INDEX "alarm_cleared_at_idx" ON "alarm"("cleared_at");

-- One open alarm a kind and subject.
CREATE UNIQUE INDEX alarm_open ON alarm (kind, subject) WHERE cleared_at IS NULL;
ALTER TABLE alarm ADD CONSTRAINT alarm_acknowledged CHECK ((acknowledged_by IS NULL) = (acknowledged_at IS NULL));
