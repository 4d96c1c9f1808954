-- The sum triggers serve two tables each: a field that one of them lacks is read through jsonb, which knows absent fields.
CREATE OR REPLACE FUNCTION purchase_sums() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE pid text := coalesce(to_jsonb(NEW) ->> 'purchase_id', to_jsonb(NEW) ->> 'id'); bad record;
BEGIN
  SELECT p.total, coalesce(sum(o.total), 0) AS orders INTO bad
    FROM purchase p LEFT JOIN maker_order o ON o.purchase_id = p.id WHERE p.id = pid GROUP BY p.total;
  IF FOUND AND bad.total <> bad.orders THEN
    RAISE EXCEPTION 'law 4: purchase % is % won, its orders %', pid, bad.total, bad.orders USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION journal_sums() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE jid text := coalesce(to_jsonb(NEW) ->> 'journal_id', to_jsonb(NEW) ->> 'id'); total bigint; lines int;
BEGIN
  SELECT coalesce(sum(amount), 0), count(*) INTO total, lines FROM posting WHERE journal_id = jid;
  IF total <> 0 OR lines < 2 THEN
    RAISE EXCEPTION 'law 6: journal sums to % over % postings', total, lines USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
