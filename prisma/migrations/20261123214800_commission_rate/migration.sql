-- Law 7: the commission of a sale is the rate in force on its day. The first rate: 8 %.
INSERT INTO commission_rate (id, rate_bps, valid_from) VALUES ('cmr_00000000000000000000000001', 800, '2020-01-01T00:00:00+09:00');
ALTER TABLE commission_rate ADD CONSTRAINT commission_rate_bps CHECK (rate_bps BETWEEN 0 AND 10000);
CREATE UNIQUE INDEX commission_rate_once ON commission_rate (valid_from);
