-- CreateEnum
CREATE TYPE "price_state" AS ENUM ('planned', 'running', 'over', 'cancelled');

-- AlterTable
ALTER TABLE "cart" ADD COLUMN     "coupon_code" TEXT,
ADD COLUMN     "pickup_makers" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- AlterTable
ALTER TABLE "shipping_policy" ADD COLUMN     "pickup" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "pickup_note_en" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "pickup_note_ko" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "maker_order" ADD COLUMN     "pickup_at" TEXT;

-- CreateTable
CREATE TABLE "shipping_band" (
    "maker_id" TEXT NOT NULL,
    "up_to_grams" INTEGER NOT NULL,
    "fee" BIGINT NOT NULL,

    CONSTRAINT "shipping_band_pkey" PRIMARY KEY ("maker_id","up_to_grams")
);

-- CreateTable
CREATE TABLE "scheduled_price" (
    "id" TEXT NOT NULL,
    "variant_id" TEXT NOT NULL,
    "maker_id" TEXT NOT NULL,
    "price" BIGINT NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "state" "price_state" NOT NULL DEFAULT 'planned',
    "regular_price" BIGINT,
    "reference" BIGINT,
    "created_by" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "settled_at" TIMESTAMPTZ(3),

    CONSTRAINT "scheduled_price_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "basket_discount" (
    "id" TEXT NOT NULL,
    "maker_id" TEXT NOT NULL,
    "min_items" BIGINT NOT NULL,
    "percent_bps" INTEGER,
    "amount" BIGINT,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3),
    "created_by" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "basket_discount_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "coupon" (
    "id" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "maker_id" TEXT,
    "percent_bps" INTEGER,
    "amount" BIGINT,
    "most" BIGINT,
    "min_items" BIGINT NOT NULL DEFAULT 0,
    "maker_share_bps" INTEGER NOT NULL DEFAULT 0,
    "limit_total" INTEGER,
    "limit_person" INTEGER,
    "used" INTEGER NOT NULL DEFAULT 0,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3),
    "created_by" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "coupon_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "coupon_use" (
    "id" TEXT NOT NULL,
    "coupon_id" TEXT NOT NULL,
    "purchase_id" TEXT NOT NULL,
    "person_id" TEXT,
    "email_key" TEXT NOT NULL,
    "discount" BIGINT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "released_at" TIMESTAMPTZ(3),

    CONSTRAINT "coupon_use_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "scheduled_price_variant_id_idx" ON "scheduled_price"("variant_id");

-- CreateIndex
CREATE INDEX "scheduled_price_maker_id_idx" ON "scheduled_price"("maker_id");

-- CreateIndex
CREATE INDEX "basket_discount_maker_id_idx" ON "basket_discount"("maker_id");

-- CreateIndex
CREATE UNIQUE INDEX "coupon_code_key" ON "coupon"("code");

-- CreateIndex
CREATE INDEX "coupon_maker_id_idx" ON "coupon"("maker_id");

-- CreateIndex
CREATE UNIQUE INDEX "coupon_use_purchase_id_key" ON "coupon_use"("purchase_id");

-- CreateIndex
CREATE INDEX "coupon_use_coupon_id_idx" ON "coupon_use"("coupon_id");

-- CreateIndex
CREATE INDEX "coupon_use_person_id_idx" ON "coupon_use"("person_id");

-- AddForeignKey
ALTER TABLE "shipping_band" ADD CONSTRAINT "shipping_band_maker_id_fkey" FOREIGN KEY ("maker_id") REFERENCES "shipping_policy"("maker_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "coupon_use" ADD CONSTRAINT "coupon_use_coupon_id_fkey" FOREIGN KEY ("coupon_id") REFERENCES "coupon"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Hand-written: what discounts may say; a coupon is never used more often than it may be (I10).
ALTER TABLE scheduled_price ADD CONSTRAINT scheduled_price_variant FOREIGN KEY (variant_id) REFERENCES variant (id);
ALTER TABLE scheduled_price ADD CONSTRAINT scheduled_price_maker FOREIGN KEY (maker_id) REFERENCES maker (id);
ALTER TABLE scheduled_price ADD CONSTRAINT scheduled_price_won CHECK (price BETWEEN 100 AND 100000000 AND ends_at > starts_at AND (reference IS NULL OR reference > price));
ALTER TABLE scheduled_price ADD CONSTRAINT scheduled_price_state CHECK ((state = 'running') <= (regular_price IS NOT NULL) AND (state IN ('over', 'cancelled')) = (settled_at IS NOT NULL));
CREATE UNIQUE INDEX scheduled_price_running ON scheduled_price (variant_id) WHERE state = 'running';
CREATE INDEX scheduled_price_due ON scheduled_price (starts_at) WHERE state IN ('planned', 'running');
ALTER TABLE basket_discount ADD CONSTRAINT basket_discount_maker FOREIGN KEY (maker_id) REFERENCES maker (id);
ALTER TABLE basket_discount ADD CONSTRAINT basket_discount_value CHECK ((percent_bps IS NULL) <> (amount IS NULL) AND percent_bps BETWEEN 1 AND 9000 AND amount > 0 AND min_items >= 0);
ALTER TABLE coupon ADD CONSTRAINT coupon_maker FOREIGN KEY (maker_id) REFERENCES maker (id);
ALTER TABLE coupon ADD CONSTRAINT coupon_value CHECK ((percent_bps IS NULL) <> (amount IS NULL) AND percent_bps BETWEEN 1 AND 10000 AND amount > 0 AND most > 0 AND min_items >= 0);
ALTER TABLE coupon ADD CONSTRAINT coupon_share CHECK (maker_share_bps BETWEEN 0 AND 10000 AND (maker_id IS NOT NULL OR maker_share_bps = 0));
ALTER TABLE coupon ADD CONSTRAINT coupon_limits CHECK (used >= 0 AND limit_total > 0 AND limit_person > 0 AND used <= coalesce(limit_total, used));
ALTER TABLE coupon_use ADD CONSTRAINT coupon_use_purchase FOREIGN KEY (purchase_id) REFERENCES purchase (id);
ALTER TABLE coupon_use ADD CONSTRAINT coupon_use_discount CHECK (discount > 0);
CREATE INDEX coupon_use_email ON coupon_use (coupon_id, email_key) WHERE released_at IS NULL;
ALTER TABLE shipping_band ADD CONSTRAINT shipping_band_won CHECK (up_to_grams > 0 AND fee >= 0);
ALTER TABLE maker_order ADD CONSTRAINT maker_order_pickup CHECK (pickup_at IS NULL OR shipping_fee = 0);
