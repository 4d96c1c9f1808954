-- CreateTable
CREATE TABLE "view_count" (
    "day" DATE NOT NULL,
    "kind" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "views" INTEGER NOT NULL,

    CONSTRAINT "view_count_pkey" PRIMARY KEY ("day","kind","key","source")
);

-- CreateTable
CREATE TABLE "search_count" (
    "day" DATE NOT NULL,
    "query" TEXT NOT NULL,
    "searches" INTEGER NOT NULL DEFAULT 0,
    "empty" INTEGER NOT NULL DEFAULT 0,
    "orders" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "search_count_pkey" PRIMARY KEY ("day","query")
);

-- CreateTable
CREATE TABLE "search_click" (
    "day" DATE NOT NULL,
    "query" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "clicks" INTEGER NOT NULL,

    CONSTRAINT "search_click_pkey" PRIMARY KEY ("day","query","position")
);

-- CreateTable
CREATE TABLE "search_curation" (
    "version" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "note" TEXT NOT NULL,
    "undoes" INTEGER,
    "actor_id" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "search_curation_pkey" PRIMARY KEY ("version")
);

-- CreateIndex
CREATE INDEX "view_count_kind_key_day_idx" ON "view_count"("kind", "key", "day");

-- Hand-written: counts only grow from nothing, queries that could name somebody are never kept (domain/insight/counted.ts), curations are documents.
ALTER TABLE view_count ADD CONSTRAINT view_count_kind CHECK (kind IN ('product', 'maker', 'star', 'place', 'hall') AND views > 0);
ALTER TABLE search_count ADD CONSTRAINT search_count_bounds
  CHECK (searches >= 0 AND empty BETWEEN 0 AND searches AND orders >= 0 AND char_length(query) <= 40 AND query !~ '(@|[0-9]{5})');
ALTER TABLE search_click ADD CONSTRAINT search_click_bounds CHECK (clicks > 0 AND position BETWEEN 1 AND 6000 AND char_length(query) <= 40 AND query !~ '(@|[0-9]{5})');
ALTER TABLE search_curation ADD CONSTRAINT search_curation_version CHECK (version > 0 AND (undoes IS NULL OR undoes < version));
CREATE TRIGGER search_curation_append_only BEFORE UPDATE OR DELETE ON search_curation FOR EACH ROW EXECUTE FUNCTION append_only();
