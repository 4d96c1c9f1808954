-- Hand-written: the market's clock, checks, append-only and sum-to-zero triggers, visibility views.
-- Each CHECK and trigger names the law of money and stock it carries (docs/laws.md).

-- The market's clock: the database's now() plus one offset that only demo and tests may move.
INSERT INTO clock_offset (id, offset_ms) VALUES (1, 0);
ALTER TABLE clock_offset ADD CONSTRAINT clock_offset_one_row CHECK (id = 1);

CREATE FUNCTION market_now() RETURNS timestamptz LANGUAGE sql STABLE PARALLEL SAFE AS
$$ SELECT now() + make_interval(secs => (SELECT offset_ms FROM clock_offset WHERE id = 1) / 1000.0) $$;

CREATE FUNCTION market_today() RETURNS date LANGUAGE sql STABLE PARALLEL SAFE AS
$$ SELECT (market_now() AT TIME ZONE 'Asia/Seoul')::date $$;

-- Law 1: stock. One conditional UPDATE per row; these are the last line.
ALTER TABLE pool ADD CONSTRAINT pool_law_1 CHECK (held >= 0 AND held <= on_hand);
ALTER TABLE pool ADD CONSTRAINT pool_channel CHECK ((channel = 'hall') = (hall_id IS NOT NULL));
CREATE UNIQUE INDEX pool_direct_once ON pool (variant_id) WHERE channel = 'direct';
CREATE UNIQUE INDEX pool_hall_once ON pool (variant_id, hall_id) WHERE channel = 'hall';
ALTER TABLE pool ADD CONSTRAINT pool_variant FOREIGN KEY (variant_id) REFERENCES variant (id);
ALTER TABLE offer ADD CONSTRAINT offer_channel CHECK ((channel = 'hall') = (hall_id IS NOT NULL));
ALTER TABLE offer ADD CONSTRAINT offer_price CHECK (price IS NULL OR price >= 100);
CREATE UNIQUE INDEX offer_direct_once ON offer (variant_id) WHERE channel = 'direct';
CREATE UNIQUE INDEX offer_hall_once ON offer (variant_id, hall_id) WHERE channel = 'hall';
ALTER TABLE offer ADD CONSTRAINT offer_variant FOREIGN KEY (variant_id) REFERENCES variant (id);
ALTER TABLE offer ADD CONSTRAINT offer_pool FOREIGN KEY (pool_id) REFERENCES pool (id);
ALTER TABLE stock_movement ADD CONSTRAINT stock_movement_quantity
  CHECK (quantity <> 0 AND (kind = 'adjusted' OR quantity > 0));
ALTER TABLE stock_movement ADD CONSTRAINT stock_movement_pool FOREIGN KEY (pool_id) REFERENCES pool (id);
ALTER TABLE hold ADD CONSTRAINT hold_quantity CHECK (quantity > 0);
ALTER TABLE hold ADD CONSTRAINT hold_pool FOREIGN KEY (pool_id) REFERENCES pool (id);
ALTER TABLE hold ADD CONSTRAINT hold_settled CHECK ((state = 'held') = (settled_at IS NULL));
CREATE INDEX hold_open ON hold (created_at) WHERE state = 'held';

-- Catalog.
ALTER TABLE variant ADD CONSTRAINT variant_price CHECK (price BETWEEN 100 AND 100000000);
ALTER TABLE price_history ADD CONSTRAINT price_history_variant FOREIGN KEY (variant_id) REFERENCES variant (id);
ALTER TABLE product ADD CONSTRAINT product_maker FOREIGN KEY (maker_id) REFERENCES maker (id);
ALTER TABLE product ADD CONSTRAINT product_workshop FOREIGN KEY (workshop_id) REFERENCES workshop (id);
ALTER TABLE product ADD CONSTRAINT product_live_revision FOREIGN KEY (live_revision_id) REFERENCES listing_revision (id);
ALTER TABLE product ADD CONSTRAINT product_published CHECK (live_revision_id IS NULL OR published_at IS NOT NULL);
ALTER TABLE listing_revision ADD CONSTRAINT listing_revision_category FOREIGN KEY (category_id) REFERENCES category (id);
ALTER TABLE product_picture ADD CONSTRAINT product_picture_product FOREIGN KEY (product_id) REFERENCES product (id);
ALTER TABLE product_picture ADD CONSTRAINT product_picture_media FOREIGN KEY (media_id) REFERENCES media (id);
CREATE UNIQUE INDEX listing_revision_one_in_review ON listing_revision (product_id) WHERE state = 'in_review';
CREATE UNIQUE INDEX listing_revision_one_draft ON listing_revision (product_id) WHERE state = 'draft';
CREATE UNIQUE INDEX listing_revision_one_live ON listing_revision (product_id) WHERE state = 'live';

-- Makers, places, halls, stars.
ALTER TABLE maker ADD CONSTRAINT maker_business_number CHECK (business_number ~ '^\d{10}$');
ALTER TABLE maker ADD CONSTRAINT maker_postal_code CHECK (postal_code ~ '^\d{5}$');
ALTER TABLE maker ADD CONSTRAINT maker_small CHECK (employees >= 0 AND employees < 10);
ALTER TABLE maker ADD CONSTRAINT maker_mail_order CHECK (mail_order_number IS NOT NULL OR mail_order_exempt IN ('EXEMPT_UNDER_50', 'EXEMPT_SIMPLIFIED'));
ALTER TABLE maker ADD CONSTRAINT maker_organisation FOREIGN KEY (organisation_id) REFERENCES organisation (id);
ALTER TABLE workshop ADD CONSTRAINT workshop_region FOREIGN KEY (region_key) REFERENCES region (key);
ALTER TABLE workshop ADD CONSTRAINT workshop_cluster FOREIGN KEY (cluster_id) REFERENCES cluster (id);
CREATE UNIQUE INDEX workshop_one_current ON workshop (maker_id) WHERE valid_to IS NULL;
ALTER TABLE shipping_policy ADD CONSTRAINT shipping_policy_won CHECK (fee >= 0 AND remote_surcharge >= 0 AND (free_over IS NULL OR free_over > 0));
ALTER TABLE cluster ADD CONSTRAINT cluster_region FOREIGN KEY (region_key) REFERENCES region (key);
ALTER TABLE region ADD CONSTRAINT region_successor FOREIGN KEY (successor_key) REFERENCES region (key);
ALTER TABLE mandate ADD CONSTRAINT mandate_region FOREIGN KEY (region_key) REFERENCES region (key);
ALTER TABLE mandate ADD CONSTRAINT mandate_organisation FOREIGN KEY (organisation_id) REFERENCES organisation (id);
ALTER TABLE hall ADD CONSTRAINT hall_window CHECK (closes_at > opens_at);
ALTER TABLE hall_item ADD CONSTRAINT hall_item_offer FOREIGN KEY (offer_id) REFERENCES offer (id);
ALTER TABLE hall_item ADD CONSTRAINT hall_item_pool FOREIGN KEY (pool_id) REFERENCES pool (id);
ALTER TABLE star ADD CONSTRAINT star_maker FOREIGN KEY (maker_id) REFERENCES maker (id);
ALTER TABLE star ADD CONSTRAINT star_dated CHECK (stage NOT IN ('designated', 'renewed') OR valid_from IS NOT NULL);

-- Cart and orders. Law 4: the sum of the orders equals the amount charged.
ALTER TABLE cart ADD CONSTRAINT cart_owner CHECK ((person_id IS NULL) <> (secret_hash IS NULL));
ALTER TABLE cart_line ADD CONSTRAINT cart_line_quantity CHECK (quantity BETWEEN 1 AND 99);
ALTER TABLE cart_line ADD CONSTRAINT cart_line_offer FOREIGN KEY (offer_id) REFERENCES offer (id);
ALTER TABLE purchase ADD CONSTRAINT purchase_total CHECK (total = items_total + shipping_total AND total >= 100 AND items_total >= 0 AND shipping_total >= 0);
ALTER TABLE purchase ADD CONSTRAINT purchase_postal_code CHECK (postal_code ~ '^\d{5}$');
ALTER TABLE purchase ADD CONSTRAINT purchase_paid CHECK (state IN ('awaiting_payment', 'expired', 'cancelled', 'refunded_late') OR paid_at IS NOT NULL);
ALTER TABLE maker_order ADD CONSTRAINT maker_order_total CHECK (total = items_total + shipping_fee AND items_total >= 0 AND shipping_fee >= 0);
ALTER TABLE maker_order ADD CONSTRAINT maker_order_maker FOREIGN KEY (maker_id) REFERENCES maker (id);
ALTER TABLE order_line ADD CONSTRAINT order_line_quantity CHECK (quantity > 0 AND cancelled >= 0 AND returned >= 0 AND cancelled + returned <= quantity);
ALTER TABLE order_line ADD CONSTRAINT order_line_total CHECK (line_total = unit_price * quantity AND unit_price >= 0);
ALTER TABLE order_line ADD CONSTRAINT order_line_commission CHECK (commission BETWEEN 0 AND line_total AND commission_vat >= 0);
ALTER TABLE order_line ADD CONSTRAINT order_line_region FOREIGN KEY (region_key) REFERENCES region (key);
ALTER TABLE order_line ADD CONSTRAINT order_line_cluster FOREIGN KEY (cluster_id) REFERENCES cluster (id);

CREATE FUNCTION purchase_sums() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE pid text := CASE TG_TABLE_NAME WHEN 'purchase' THEN NEW.id ELSE NEW.purchase_id END; bad record;
BEGIN
  SELECT p.total, coalesce(sum(o.total), 0) AS orders INTO bad
    FROM purchase p LEFT JOIN maker_order o ON o.purchase_id = p.id WHERE p.id = pid GROUP BY p.total;
  IF FOUND AND bad.total <> bad.orders THEN
    RAISE EXCEPTION 'law 4: purchase % is % won, its orders %', pid, bad.total, bad.orders USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER purchase_law_4 AFTER INSERT OR UPDATE OF total ON purchase DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION purchase_sums();
CREATE CONSTRAINT TRIGGER maker_order_law_4 AFTER INSERT OR UPDATE OF total ON maker_order DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION purchase_sums();

-- Payments. Laws 3 and 5: a refund is bounded by its order's share.
ALTER TABLE payment ADD CONSTRAINT payment_purchase FOREIGN KEY (purchase_id) REFERENCES purchase (id);
ALTER TABLE payment ADD CONSTRAINT payment_bounds CHECK (amount >= 100 AND captured BETWEEN 0 AND amount AND refunded BETWEEN 0 AND captured);
ALTER TABLE payment ADD CONSTRAINT payment_captured CHECK ((state = 'captured') = (captured > 0));
ALTER TABLE payment_share ADD CONSTRAINT payment_share_law_5 CHECK (authorised >= 0 AND captured BETWEEN 0 AND authorised AND refunded BETWEEN 0 AND captured);
ALTER TABLE payment_share ADD CONSTRAINT payment_share_order FOREIGN KEY (order_id) REFERENCES maker_order (id);
ALTER TABLE refund ADD CONSTRAINT refund_amount CHECK (amount > 0);

-- Law 6: the ledger sums to zero by journal and is never changed.
ALTER TABLE posting ADD CONSTRAINT posting_amount CHECK (amount <> 0);
CREATE FUNCTION journal_sums() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE total bigint; lines int;
BEGIN
  SELECT coalesce(sum(amount), 0), count(*) INTO total, lines FROM posting
    WHERE journal_id = CASE TG_TABLE_NAME WHEN 'journal' THEN NEW.id ELSE NEW.journal_id END;
  IF total <> 0 OR lines < 2 THEN
    RAISE EXCEPTION 'law 6: journal sums to % over % postings', total, lines USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER posting_law_6 AFTER INSERT ON posting DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION journal_sums();
CREATE CONSTRAINT TRIGGER journal_law_6 AFTER INSERT ON journal DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION journal_sums();

CREATE FUNCTION append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation'; END $$;
CREATE TRIGGER journal_append_only BEFORE UPDATE OR DELETE ON journal FOR EACH ROW EXECUTE FUNCTION append_only();
CREATE TRIGGER posting_append_only BEFORE UPDATE OR DELETE ON posting FOR EACH ROW EXECUTE FUNCTION append_only();
CREATE TRIGGER stock_movement_append_only BEFORE UPDATE OR DELETE ON stock_movement FOR EACH ROW EXECUTE FUNCTION append_only();
CREATE TRIGGER price_history_append_only BEFORE UPDATE OR DELETE ON price_history FOR EACH ROW EXECUTE FUNCTION append_only();
CREATE TRIGGER audit_entry_append_only BEFORE UPDATE OR DELETE ON audit_entry FOR EACH ROW EXECUTE FUNCTION append_only();
CREATE TRIGGER transition_append_only BEFORE UPDATE OR DELETE ON transition FOR EACH ROW EXECUTE FUNCTION append_only();
CREATE TRIGGER consent_append_only BEFORE UPDATE OR DELETE ON consent FOR EACH ROW EXECUTE FUNCTION append_only();

-- A revision that has left the draft is a document: only its state and decision may change.
CREATE FUNCTION revision_immutable() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.state <> 'draft' AND (NEW.content, NEW.category_id, NEW.made, NEW.lead_days, NEW.product_id, NEW.number, NEW.author_id)
     IS DISTINCT FROM (OLD.content, OLD.category_id, OLD.made, OLD.lead_days, OLD.product_id, OLD.number, OLD.author_id) THEN
    RAISE EXCEPTION 'listing revision % is no draft any more', OLD.id USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER listing_revision_immutable BEFORE UPDATE ON listing_revision FOR EACH ROW EXECUTE FUNCTION revision_immutable();

-- What the public may see.
CREATE VIEW live_star AS
SELECT s.id, s.slug, s.maker_id, s.cohort, s.stage, s.plan, s.valid_from, s.valid_to
FROM star s JOIN maker m ON m.id = s.maker_id AND m.status = 'approved' AND NOT m.paused
WHERE s.stage IN ('designated', 'renewed') AND s.valid_from <= (SELECT market_now()) AND (s.valid_to IS NULL OR s.valid_to > (SELECT market_now()));

CREATE VIEW public_maker AS
SELECT m.id, m.slug, m.media_id, m.ksic, m.founded_year, m.dispatch_days,
       w.id AS workshop_id, w.region_key, w.cluster_id, w.district,
       EXISTS (SELECT 1 FROM live_star s WHERE s.maker_id = m.id) AS star,
       coalesce(sp.fee, 0) AS shipping_fee, sp.free_over, coalesce(sp.remote_surcharge, 0) AS remote_surcharge
FROM maker m
JOIN workshop w ON w.maker_id = m.id AND w.valid_to IS NULL
LEFT JOIN shipping_policy sp ON sp.maker_id = m.id
WHERE m.status = 'approved' AND NOT m.paused
  AND EXISTS (SELECT 1 FROM eligibility_proof e WHERE e.maker_id = m.id AND e.state IN ('verified', 'expiring') AND e.expires_on >= (SELECT market_today()));

CREATE VIEW public_hall AS
SELECT h.id, h.slug, h.tone, h.opens_at, h.closes_at, h.region_key, h.media_id,
       CASE WHEN (SELECT market_now()) < h.opens_at THEN 'announced' WHEN (SELECT market_now()) < h.closes_at THEN 'open' ELSE 'closed' END AS state
FROM hall h WHERE h.announced AND h.cancelled_at IS NULL;

CREATE VIEW open_hall AS
SELECT id, slug, tone, opens_at, closes_at, region_key, media_id FROM public_hall WHERE state = 'open';

CREATE VIEW public_cluster AS
SELECT id, slug, region_key, district, lat, lng, kind, media_id FROM cluster WHERE published;

-- A product is listed when its maker may sell, a revision is live, and it is neither paused nor archived.
CREATE VIEW listed_offer AS
SELECT o.id, o.variant_id, v.product_id, p.maker_id, o.pool_id, o.channel, o.hall_id,
       coalesce(o.price, v.price) AS price, q.on_hand - q.held AS free
FROM offer o
JOIN variant v ON v.id = o.variant_id AND v.active
JOIN product p ON p.id = v.product_id AND p.live_revision_id IS NOT NULL AND NOT p.paused AND p.archived_at IS NULL
JOIN public_maker m ON m.id = p.maker_id
JOIN pool q ON q.id = o.pool_id
WHERE o.active AND (o.channel = 'direct' OR EXISTS (
  SELECT 1 FROM open_hall h JOIN hall_item i ON i.hall_id = h.id WHERE h.id = o.hall_id AND i.offer_id = o.id AND i.withdrawn_at IS NULL));

CREATE VIEW listed_product AS
SELECT p.id, p.slug, p.maker_id, r.id AS revision_id, r.category_id, p.workshop_id, w.cluster_id, w.region_key, r.made, r.lead_days,
       c.adults_only, p.published_at, a.price, a.min_price, a.max_price, a.available, a.in_hall, m.star, m.shipping_fee, m.free_over, pic.media_id
FROM product p
JOIN public_maker m ON m.id = p.maker_id
JOIN listing_revision r ON r.id = p.live_revision_id
JOIN category c ON c.id = r.category_id
JOIN workshop w ON w.id = p.workshop_id
LEFT JOIN product_picture pic ON pic.product_id = p.id AND pic.position = 0
JOIN LATERAL (
  SELECT min(v.price) AS price, min(coalesce(o.price, v.price)) AS min_price, max(coalesce(o.price, v.price)) AS max_price,
         coalesce(bool_or(q.on_hand > q.held), false) AS available,
         coalesce(bool_or(o.channel = 'hall' AND q.on_hand > q.held), false) AS in_hall
  FROM variant v
  JOIN offer o ON o.variant_id = v.id AND o.active
  JOIN pool q ON q.id = o.pool_id
  WHERE v.product_id = p.id AND v.active
    AND (o.channel = 'direct' OR EXISTS (SELECT 1 FROM open_hall h JOIN hall_item i ON i.hall_id = h.id WHERE h.id = o.hall_id AND i.offer_id = o.id AND i.withdrawn_at IS NULL))
) a ON a.price IS NOT NULL
WHERE NOT p.paused AND p.archived_at IS NULL;

CREATE VIEW order_stage AS
SELECT o.id AS order_id, q.ordered, q.shipped, q.delivered,
  CASE WHEN o.cancelled_at IS NOT NULL THEN 'cancelled'
       WHEN o.paid_at IS NULL THEN 'awaiting_payment'
       WHEN o.confirmed_at IS NOT NULL THEN 'confirmed'
       WHEN q.ordered > 0 AND q.delivered >= q.ordered THEN 'delivered'
       WHEN q.ordered > 0 AND q.shipped >= q.ordered THEN 'shipped'
       WHEN o.preparing_at IS NOT NULL OR q.shipped > 0 THEN 'preparing'
       ELSE 'paid' END AS stage
FROM maker_order o
JOIN LATERAL (
  SELECT coalesce(sum(l.quantity - l.cancelled), 0)::int AS ordered,
         coalesce(sum(s.shipped), 0)::int AS shipped, coalesce(sum(s.delivered), 0)::int AS delivered
  FROM order_line l
  LEFT JOIN LATERAL (
    SELECT sum(pl.quantity) FILTER (WHERE p.state IN ('handed_over', 'in_transit', 'delivered')) AS shipped,
           sum(pl.quantity) FILTER (WHERE p.state = 'delivered') AS delivered
    FROM parcel_line pl JOIN parcel p ON p.id = pl.parcel_id WHERE pl.line_id = l.id
  ) s ON true
  WHERE l.order_id = o.id
) q ON true;
