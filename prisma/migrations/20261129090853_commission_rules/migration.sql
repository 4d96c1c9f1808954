-- CreateTable
CREATE TABLE "commission_rule" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "maker_id" TEXT,
    "category_id" TEXT,
    "channel" "channel",
    "hall_id" TEXT,
    "star" BOOLEAN,
    "price_from" BIGINT,
    "price_to" BIGINT,
    "rate_bps" INTEGER NOT NULL,
    "least" BIGINT,
    "most" BIGINT,
    "waived" BOOLEAN NOT NULL DEFAULT false,
    "valid_from" TIMESTAMPTZ(3) NOT NULL,
    "valid_to" TIMESTAMPTZ(3),
    "created_by" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "commission_rule_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "commission_rule_position_idx" ON "commission_rule"("position");

-- Hand-written. Law 7: a rule is ended and moved in the order, never edited; nothing ends in the past.
ALTER TABLE commission_rule ADD CONSTRAINT commission_rule_rate CHECK (rate_bps BETWEEN 0 AND 4500 AND (NOT waived OR rate_bps = 0));
ALTER TABLE commission_rule ADD CONSTRAINT commission_rule_won CHECK (least >= 0 AND most >= 0 AND least <= most AND price_from >= 0 AND price_from <= price_to);
ALTER TABLE commission_rule ADD CONSTRAINT commission_rule_maker FOREIGN KEY (maker_id) REFERENCES maker (id);
ALTER TABLE commission_rule ADD CONSTRAINT commission_rule_category FOREIGN KEY (category_id) REFERENCES category (id);
ALTER TABLE commission_rule ADD CONSTRAINT commission_rule_hall FOREIGN KEY (hall_id) REFERENCES hall (id);
CREATE FUNCTION commission_rule_fixed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR to_jsonb(NEW) - 'position' - 'valid_to' IS DISTINCT FROM to_jsonb(OLD) - 'position' - 'valid_to' THEN
    RAISE EXCEPTION 'law 7: rule % is not edited, it is ended', OLD.id USING ERRCODE = 'restrict_violation';
  END IF;
  IF NEW.valid_to IS DISTINCT FROM OLD.valid_to AND (NEW.valid_to IS NULL OR NEW.valid_to < market_now() - interval '1 second' OR OLD.valid_to <= market_now()) THEN
    RAISE EXCEPTION 'law 7: rule % would end in the past', OLD.id USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER commission_rule_fixed BEFORE UPDATE OR DELETE ON commission_rule FOR EACH ROW EXECUTE FUNCTION commission_rule_fixed();
CREATE TRIGGER commission_rate_append_only BEFORE UPDATE OR DELETE ON commission_rate FOR EACH ROW EXECUTE FUNCTION append_only();
