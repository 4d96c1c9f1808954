-- CreateTable
CREATE TABLE "search_analysis" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "fingerprint" TEXT NOT NULL,
    "wanted" TEXT NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "search_analysis_pkey" PRIMARY KEY ("id")
);
