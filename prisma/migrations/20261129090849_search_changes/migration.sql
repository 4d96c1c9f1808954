-- CreateTable
CREATE TABLE "catalogue_item" (
    "external_id" TEXT NOT NULL,
    "product_id" TEXT NOT NULL,
    "digest" TEXT NOT NULL,
    "loaded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "catalogue_item_pkey" PRIMARY KEY ("external_id")
);

-- CreateTable
CREATE TABLE "listing_change" (
    "number" BIGSERIAL NOT NULL,
    "xid" xid8 NOT NULL DEFAULT pg_current_xact_id(),
    "scope" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "listing_change_pkey" PRIMARY KEY ("number")
);

-- CreateTable
CREATE TABLE "search_signal" (
    "product_id" TEXT NOT NULL,
    "sold" INTEGER NOT NULL DEFAULT 0,
    "ratings" INTEGER NOT NULL DEFAULT 0,
    "rating" DOUBLE PRECISION NOT NULL DEFAULT 0,
    "counted_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "search_signal_pkey" PRIMARY KEY ("product_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "catalogue_item_product_id_key" ON "catalogue_item"("product_id");

-- CreateIndex
CREATE INDEX "listing_change_xid_idx" ON "listing_change"("xid");

-- CreateIndex
CREATE INDEX "listing_change_at_idx" ON "listing_change"("at");

ALTER TABLE catalogue_item ADD CONSTRAINT catalogue_item_product FOREIGN KEY (product_id) REFERENCES product (id);
ALTER TABLE search_signal ADD CONSTRAINT search_signal_counts CHECK (sold >= 0 AND ratings >= 0 AND rating >= 0 AND rating <= 5);

-- Everything that listed_product is made of leaves a note here when it changes. A note says only what to look at again: facts are always read
-- from the view. Insert-only, so notes never wait for each other.
CREATE FUNCTION note_listing() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  changed jsonb := to_jsonb(CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END);
  of text := changed ->> TG_ARGV[1];
BEGIN
  IF TG_ARGV[0] = 'variant' THEN SELECT product_id INTO of FROM variant WHERE id = of; END IF;
  INSERT INTO listing_change (scope, key) VALUES (CASE TG_ARGV[0] WHEN 'variant' THEN 'product' ELSE TG_ARGV[0] END, coalesce(of, ''));
  RETURN NULL;
END $$;

CREATE TRIGGER product_noted AFTER INSERT OR DELETE ON product FOR EACH ROW EXECUTE FUNCTION note_listing('product', 'id');
CREATE TRIGGER product_change_noted AFTER UPDATE ON product FOR EACH ROW WHEN (
  (OLD.live_revision_id, OLD.paused, OLD.archived_at, OLD.workshop_id, OLD.maker_id, OLD.published_at)
  IS DISTINCT FROM (NEW.live_revision_id, NEW.paused, NEW.archived_at, NEW.workshop_id, NEW.maker_id, NEW.published_at))
  EXECUTE FUNCTION note_listing('product', 'id');
CREATE TRIGGER variant_noted AFTER INSERT OR DELETE ON variant FOR EACH ROW EXECUTE FUNCTION note_listing('product', 'product_id');
CREATE TRIGGER variant_change_noted AFTER UPDATE ON variant FOR EACH ROW WHEN ((OLD.price, OLD.active) IS DISTINCT FROM (NEW.price, NEW.active))
  EXECUTE FUNCTION note_listing('product', 'product_id');
CREATE TRIGGER offer_noted AFTER INSERT OR DELETE ON offer FOR EACH ROW EXECUTE FUNCTION note_listing('variant', 'variant_id');
CREATE TRIGGER offer_change_noted AFTER UPDATE ON offer FOR EACH ROW WHEN (
  (OLD.active, OLD.price, OLD.pool_id, OLD.hall_id) IS DISTINCT FROM (NEW.active, NEW.price, NEW.pool_id, NEW.hall_id))
  EXECUTE FUNCTION note_listing('variant', 'variant_id');
-- Stock matters to a search only when it ends or comes back.
CREATE TRIGGER pool_change_noted AFTER UPDATE ON pool FOR EACH ROW WHEN ((OLD.on_hand > OLD.held) IS DISTINCT FROM (NEW.on_hand > NEW.held))
  EXECUTE FUNCTION note_listing('variant', 'variant_id');
CREATE TRIGGER hall_item_noted AFTER INSERT OR UPDATE OR DELETE ON hall_item FOR EACH ROW EXECUTE FUNCTION note_listing('product', 'product_id');
CREATE TRIGGER hall_change_noted AFTER UPDATE ON hall FOR EACH ROW WHEN (
  (OLD.opens_at, OLD.closes_at, OLD.announced, OLD.cancelled_at) IS DISTINCT FROM (NEW.opens_at, NEW.closes_at, NEW.announced, NEW.cancelled_at))
  EXECUTE FUNCTION note_listing('hall', 'id');
CREATE TRIGGER star_noted AFTER INSERT OR UPDATE OR DELETE ON star FOR EACH ROW EXECUTE FUNCTION note_listing('maker', 'maker_id');
CREATE TRIGGER maker_change_noted AFTER UPDATE ON maker FOR EACH ROW WHEN ((OLD.status, OLD.paused, OLD.slug) IS DISTINCT FROM (NEW.status, NEW.paused, NEW.slug))
  EXECUTE FUNCTION note_listing('maker', 'id');
CREATE TRIGGER eligibility_proof_noted AFTER INSERT OR UPDATE OR DELETE ON eligibility_proof FOR EACH ROW EXECUTE FUNCTION note_listing('maker', 'maker_id');
CREATE TRIGGER shipping_policy_noted AFTER INSERT OR UPDATE OR DELETE ON shipping_policy FOR EACH ROW EXECUTE FUNCTION note_listing('maker', 'maker_id');
CREATE TRIGGER workshop_noted AFTER INSERT OR UPDATE OR DELETE ON workshop FOR EACH ROW EXECUTE FUNCTION note_listing('maker', 'maker_id');
CREATE TRIGGER category_change_noted AFTER UPDATE ON category FOR EACH ROW WHEN (OLD.adults_only IS DISTINCT FROM NEW.adults_only)
  EXECUTE FUNCTION note_listing('category', 'id');
CREATE TRIGGER search_document_noted AFTER INSERT OR UPDATE OR DELETE ON search_document FOR EACH ROW EXECUTE FUNCTION note_listing('words', 'id');
CREATE TRIGGER search_signal_noted AFTER INSERT OR UPDATE OR DELETE ON search_signal FOR EACH ROW EXECUTE FUNCTION note_listing('product', 'product_id');
