-- What the basket, the checkout and the sweep look for among all that was ever sold: a basket's unpaid purchases, and orders that are not over.
-- What a payment changes is in neither, so that paying goes on being an update in place.
CREATE INDEX purchase_unpaid_of_cart ON purchase (cart_id) WHERE state = 'awaiting_payment';
CREATE INDEX maker_order_open ON maker_order (id) WHERE confirmed_at IS NULL AND cancelled_at IS NULL;
