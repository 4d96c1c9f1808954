-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "made" AS ENUM ('STOCK', 'MADE_AFTER_ORDER', 'CUSTOM');

-- CreateEnum
CREATE TYPE "revision_state" AS ENUM ('draft', 'in_review', 'live', 'superseded', 'rejected', 'withdrawn');

-- CreateEnum
CREATE TYPE "cluster_kind" AS ENUM ('production', 'tourism', 'urban');

-- CreateEnum
CREATE TYPE "designation_status" AS ENUM ('DESIGNATED', 'CANDIDATE', 'SUPPORT_CENTER_ONLY', 'NOT_DESIGNATED', 'UNKNOWN');

-- CreateEnum
CREATE TYPE "parcel_state" AS ENUM ('packed', 'handed_over', 'in_transit', 'delivered', 'lost');

-- CreateEnum
CREATE TYPE "organisation_kind" AS ENUM ('maker', 'institution', 'market');

-- CreateEnum
CREATE TYPE "membership_role" AS ENUM ('owner', 'staff', 'curator', 'officer', 'operator');

-- CreateEnum
CREATE TYPE "maker_status" AS ENUM ('applied', 'in_review', 'approved', 'suspended', 'closed');

-- CreateEnum
CREATE TYPE "proof_state" AS ENUM ('submitted', 'verified', 'expiring', 'expired', 'refused');

-- CreateEnum
CREATE TYPE "media_source" AS ENUM ('recipe', 'upload');

-- CreateEnum
CREATE TYPE "purchase_state" AS ENUM ('awaiting_payment', 'paid', 'closed', 'expired', 'cancelled', 'refunded_late');

-- CreateEnum
CREATE TYPE "payment_state" AS ENUM ('created', 'processing', 'captured', 'failed', 'cancelled');

-- CreateEnum
CREATE TYPE "refund_state" AS ENUM ('requested', 'succeeded', 'failed');

-- CreateEnum
CREATE TYPE "star_stage" AS ENUM ('nominated', 'eligible', 'scored', 'shortlisted', 'designated', 'renewed', 'ended', 'revoked');

-- CreateEnum
CREATE TYPE "star_plan" AS ENUM ('strategy', 'incubate', 'market', 'curate', 'alumni');

-- CreateEnum
CREATE TYPE "channel" AS ENUM ('direct', 'hall');

-- CreateEnum
CREATE TYPE "movement_kind" AS ENUM ('received', 'adjusted', 'moved_in', 'moved_out', 'sold', 'restocked');

-- CreateEnum
CREATE TYPE "hold_state" AS ENUM ('held', 'committed', 'released');

-- CreateTable
CREATE TABLE "audit_entry" (
    "id" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor_id" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "detail" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "audit_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "transition" (
    "id" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "from_state" TEXT NOT NULL,
    "to_state" TEXT NOT NULL,
    "actor_id" TEXT,
    "reason" TEXT NOT NULL DEFAULT '',
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "transition_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "clock_offset" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "offset_ms" BIGINT NOT NULL DEFAULT 0,

    CONSTRAINT "clock_offset_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "cart" (
    "id" TEXT NOT NULL,
    "person_id" TEXT,
    "secret_hash" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "cart_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "cart_line" (
    "id" TEXT NOT NULL,
    "cart_id" TEXT NOT NULL,
    "offer_id" TEXT NOT NULL,
    "custom_key" TEXT NOT NULL DEFAULT '',
    "custom_inputs" JSONB NOT NULL DEFAULT '{}',
    "quantity" INTEGER NOT NULL,
    "shown_price" BIGINT NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "cart_line_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "category" (
    "id" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "parent_id" TEXT,
    "notice_key" TEXT NOT NULL,
    "adults_only" BOOLEAN NOT NULL DEFAULT false,
    "position" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "category_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "category_text" (
    "category_id" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "introduction" TEXT NOT NULL DEFAULT '',
    "source_revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "category_text_pkey" PRIMARY KEY ("category_id","locale")
);

-- CreateTable
CREATE TABLE "product" (
    "id" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "maker_id" TEXT NOT NULL,
    "workshop_id" TEXT NOT NULL,
    "live_revision_id" TEXT,
    "paused" BOOLEAN NOT NULL DEFAULT false,
    "published_at" TIMESTAMPTZ(3),
    "archived_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "product_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "listing_revision" (
    "id" TEXT NOT NULL,
    "product_id" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "state" "revision_state" NOT NULL DEFAULT 'draft',
    "base_revision_id" TEXT,
    "category_id" TEXT NOT NULL,
    "made" "made" NOT NULL,
    "lead_days" INTEGER NOT NULL DEFAULT 0,
    "content" JSONB NOT NULL,
    "author_id" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "submitted_at" TIMESTAMPTZ(3),
    "decided_by" TEXT,
    "decided_at" TIMESTAMPTZ(3),
    "decision_reason" TEXT,

    CONSTRAINT "listing_revision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "product_text" (
    "product_id" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "source_revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "product_text_pkey" PRIMARY KEY ("product_id","locale")
);

-- CreateTable
CREATE TABLE "product_picture" (
    "id" TEXT NOT NULL,
    "product_id" TEXT NOT NULL,
    "media_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "alt_ko" TEXT NOT NULL,
    "alt_en" TEXT NOT NULL,

    CONSTRAINT "product_picture_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "variant" (
    "id" TEXT NOT NULL,
    "product_id" TEXT NOT NULL,
    "sku" TEXT NOT NULL,
    "values_ko" TEXT[],
    "values_en" TEXT[],
    "price" BIGINT NOT NULL,
    "weight_grams" INTEGER NOT NULL DEFAULT 0,
    "position" INTEGER NOT NULL DEFAULT 0,
    "active" BOOLEAN NOT NULL DEFAULT true,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "variant_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "price_history" (
    "id" TEXT NOT NULL,
    "variant_id" TEXT NOT NULL,
    "price" BIGINT NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,
    "changed_by" TEXT NOT NULL,

    CONSTRAINT "price_history_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "cluster" (
    "id" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "region_key" TEXT NOT NULL,
    "district" TEXT NOT NULL,
    "lat" DOUBLE PRECISION NOT NULL,
    "lng" DOUBLE PRECISION NOT NULL,
    "accuracy_km" DOUBLE PRECISION NOT NULL,
    "ksic" TEXT[],
    "kind" "cluster_kind" NOT NULL,
    "designation" "designation_status" NOT NULL DEFAULT 'UNKNOWN',
    "published" BOOLEAN NOT NULL DEFAULT false,
    "checked_on" DATE,
    "media_id" TEXT,
    "facts" JSONB NOT NULL DEFAULT '[]',
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "cluster_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "cluster_text" (
    "cluster_id" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "tagline" TEXT NOT NULL,
    "story" TEXT NOT NULL,
    "getting_there" TEXT NOT NULL,
    "etiquette" TEXT NOT NULL DEFAULT '',
    "season" TEXT NOT NULL DEFAULT '',
    "source_revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "cluster_text_pkey" PRIMARY KEY ("cluster_id","locale")
);

-- CreateTable
CREATE TABLE "cluster_experience" (
    "id" TEXT NOT NULL,
    "cluster_id" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,
    "duration_minutes" INTEGER NOT NULL,
    "min_people" INTEGER NOT NULL,
    "max_people" INTEGER NOT NULL,
    "min_age" INTEGER NOT NULL DEFAULT 0,
    "price_from" BIGINT NOT NULL,
    "booking_needed" BOOLEAN NOT NULL DEFAULT true,
    "languages" TEXT[],

    CONSTRAINT "cluster_experience_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "cluster_experience_text" (
    "experience_id" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "what_you_do" TEXT NOT NULL,
    "source_revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "cluster_experience_text_pkey" PRIMARY KEY ("experience_id","locale")
);

-- CreateTable
CREATE TABLE "parcel" (
    "id" TEXT NOT NULL,
    "order_id" TEXT NOT NULL,
    "state" "parcel_state" NOT NULL DEFAULT 'packed',
    "carrier" TEXT NOT NULL,
    "tracking_number" TEXT NOT NULL,
    "packed_at" TIMESTAMPTZ(3) NOT NULL,
    "handed_over_at" TIMESTAMPTZ(3),
    "in_transit_at" TIMESTAMPTZ(3),
    "delivered_at" TIMESTAMPTZ(3),
    "delivery_known_by" TEXT,

    CONSTRAINT "parcel_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "parcel_line" (
    "parcel_id" TEXT NOT NULL,
    "line_id" TEXT NOT NULL,
    "quantity" INTEGER NOT NULL,

    CONSTRAINT "parcel_line_pkey" PRIMARY KEY ("parcel_id","line_id")
);

-- CreateTable
CREATE TABLE "hall" (
    "id" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "tone" TEXT NOT NULL DEFAULT 'lacquer',
    "opens_at" TIMESTAMPTZ(3) NOT NULL,
    "closes_at" TIMESTAMPTZ(3) NOT NULL,
    "announced" BOOLEAN NOT NULL DEFAULT false,
    "cancelled_at" TIMESTAMPTZ(3),
    "settled_at" TIMESTAMPTZ(3),
    "region_key" TEXT,
    "media_id" TEXT,
    "created_by" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "hall_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "hall_text" (
    "hall_id" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "tagline" TEXT NOT NULL,
    "story" TEXT NOT NULL,
    "eligibility" TEXT NOT NULL DEFAULT '',
    "source_revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "hall_text_pkey" PRIMARY KEY ("hall_id","locale")
);

-- CreateTable
CREATE TABLE "hall_zone" (
    "id" TEXT NOT NULL,
    "hall_id" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,
    "name_ko" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "text_ko" TEXT NOT NULL DEFAULT '',
    "text_en" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "hall_zone_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "hall_item" (
    "id" TEXT NOT NULL,
    "hall_id" TEXT NOT NULL,
    "zone_id" TEXT NOT NULL,
    "maker_id" TEXT NOT NULL,
    "product_id" TEXT NOT NULL,
    "variant_id" TEXT NOT NULL,
    "offer_id" TEXT NOT NULL,
    "pool_id" TEXT NOT NULL,
    "set_aside" INTEGER NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,
    "withdrawn_at" TIMESTAMPTZ(3),

    CONSTRAINT "hall_item_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "person" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "email_verified" BOOLEAN NOT NULL DEFAULT false,
    "image" TEXT,
    "locale" TEXT NOT NULL DEFAULT 'ko',
    "two_factor_enabled" BOOLEAN NOT NULL DEFAULT false,
    "closed_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" TEXT NOT NULL,
    "token" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "ip_address" TEXT,
    "user_agent" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "account" (
    "id" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,
    "provider_id" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "access_token" TEXT,
    "refresh_token" TEXT,
    "id_token" TEXT,
    "access_token_expires_at" TIMESTAMPTZ(3),
    "refresh_token_expires_at" TIMESTAMPTZ(3),
    "scope" TEXT,
    "password" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "verification" (
    "id" TEXT NOT NULL,
    "identifier" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "verification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "two_factor" (
    "id" TEXT NOT NULL,
    "secret" TEXT NOT NULL,
    "backup_codes" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "verified" BOOLEAN DEFAULT false,
    "failed_verification_count" INTEGER DEFAULT 0,
    "locked_until" TIMESTAMPTZ(3),

    CONSTRAINT "two_factor_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rate_limit" (
    "id" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    "last_request" BIGINT NOT NULL,

    CONSTRAINT "rate_limit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "request_count" (
    "key" TEXT NOT NULL,
    "window_start" TIMESTAMPTZ(3) NOT NULL,
    "count" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "request_count_pkey" PRIMARY KEY ("key","window_start")
);

-- CreateTable
CREATE TABLE "organisation" (
    "id" TEXT NOT NULL,
    "kind" "organisation_kind" NOT NULL,
    "name_ko" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "organisation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "membership" (
    "id" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "organisation_id" TEXT NOT NULL,
    "role" "membership_role" NOT NULL,
    "valid_from" TIMESTAMPTZ(3) NOT NULL,
    "valid_to" TIMESTAMPTZ(3),

    CONSTRAINT "membership_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "journal" (
    "id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "reference" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "journal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "posting" (
    "id" TEXT NOT NULL,
    "journal_id" TEXT NOT NULL,
    "account" TEXT NOT NULL,
    "owner" TEXT NOT NULL DEFAULT '',
    "amount" BIGINT NOT NULL,

    CONSTRAINT "posting_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "commission_rate" (
    "id" TEXT NOT NULL,
    "rate_bps" INTEGER NOT NULL,
    "valid_from" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "commission_rate_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "maker" (
    "id" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "organisation_id" TEXT NOT NULL,
    "status" "maker_status" NOT NULL DEFAULT 'applied',
    "paused" BOOLEAN NOT NULL DEFAULT false,
    "business_number" TEXT NOT NULL,
    "mail_order_number" TEXT,
    "mail_order_exempt" TEXT,
    "representative_ko" TEXT NOT NULL,
    "representative_en" TEXT NOT NULL,
    "phone" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "postal_code" TEXT NOT NULL,
    "address_ko" TEXT NOT NULL,
    "address_en" TEXT NOT NULL,
    "ksic" TEXT NOT NULL,
    "founded_year" INTEGER NOT NULL,
    "employees" DOUBLE PRECISION NOT NULL,
    "dispatch_days" INTEGER NOT NULL DEFAULT 3,
    "media_id" TEXT,
    "verified_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "maker_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "maker_text" (
    "maker_id" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "craft" TEXT NOT NULL,
    "introduction" TEXT NOT NULL,
    "story" TEXT NOT NULL,
    "source_revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "maker_text_pkey" PRIMARY KEY ("maker_id","locale")
);

-- CreateTable
CREATE TABLE "workshop" (
    "id" TEXT NOT NULL,
    "maker_id" TEXT NOT NULL,
    "region_key" TEXT NOT NULL,
    "cluster_id" TEXT,
    "district" TEXT NOT NULL,
    "address_ko" TEXT NOT NULL,
    "address_en" TEXT NOT NULL,
    "valid_from" TIMESTAMPTZ(3) NOT NULL,
    "valid_to" TIMESTAMPTZ(3),

    CONSTRAINT "workshop_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "eligibility_proof" (
    "id" TEXT NOT NULL,
    "maker_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "state" "proof_state" NOT NULL DEFAULT 'submitted',
    "issued_on" DATE NOT NULL,
    "expires_on" DATE NOT NULL,
    "media_id" TEXT,
    "verified_by" TEXT,
    "verified_at" TIMESTAMPTZ(3),
    "note" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "eligibility_proof_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "shipping_policy" (
    "maker_id" TEXT NOT NULL,
    "fee" BIGINT NOT NULL,
    "free_over" BIGINT,
    "remote_surcharge" BIGINT NOT NULL DEFAULT 0,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "shipping_policy_pkey" PRIMARY KEY ("maker_id")
);

-- CreateTable
CREATE TABLE "media" (
    "id" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "source" "media_source" NOT NULL,
    "recipe" JSONB,
    "storage_key" TEXT,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "colour" TEXT NOT NULL DEFAULT '#e9e4da',
    "avif_ready" BOOLEAN NOT NULL DEFAULT false,
    "organisation_id" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "media_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mail" (
    "id" TEXT NOT NULL,
    "dedupe_key" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "recipient" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "html" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "sent_at" TIMESTAMPTZ(3),
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "failure" TEXT,

    CONSTRAINT "mail_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "purchase" (
    "id" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "state" "purchase_state" NOT NULL DEFAULT 'awaiting_payment',
    "request_key" TEXT NOT NULL,
    "person_id" TEXT,
    "token_hash" TEXT NOT NULL,
    "cart_id" TEXT,
    "locale" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "buyer_name" TEXT NOT NULL,
    "buyer_phone" TEXT NOT NULL,
    "recipient_name" TEXT NOT NULL,
    "recipient_phone" TEXT NOT NULL,
    "postal_code" TEXT NOT NULL,
    "address1" TEXT NOT NULL,
    "address2" TEXT NOT NULL DEFAULT '',
    "delivery_note" TEXT NOT NULL DEFAULT '',
    "items_total" BIGINT NOT NULL,
    "shipping_total" BIGINT NOT NULL,
    "total" BIGINT NOT NULL,
    "snapshot_hash" TEXT NOT NULL,
    "placed_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "paid_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "purchase_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "maker_order" (
    "id" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "purchase_id" TEXT NOT NULL,
    "maker_id" TEXT NOT NULL,
    "items_total" BIGINT NOT NULL,
    "shipping_fee" BIGINT NOT NULL,
    "total" BIGINT NOT NULL,
    "placed_at" TIMESTAMPTZ(3) NOT NULL,
    "paid_at" TIMESTAMPTZ(3),
    "promised_ship_by" DATE,
    "preparing_at" TIMESTAMPTZ(3),
    "confirmed_at" TIMESTAMPTZ(3),
    "confirmed_by" TEXT,
    "cancelled_at" TIMESTAMPTZ(3),

    CONSTRAINT "maker_order_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "order_line" (
    "id" TEXT NOT NULL,
    "order_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,
    "offer_id" TEXT NOT NULL,
    "pool_id" TEXT NOT NULL,
    "variant_id" TEXT NOT NULL,
    "product_id" TEXT NOT NULL,
    "revision_id" TEXT NOT NULL,
    "channel" "channel" NOT NULL,
    "hall_id" TEXT,
    "workshop_id" TEXT NOT NULL,
    "cluster_id" TEXT,
    "region_key" TEXT NOT NULL,
    "name_ko" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "options_ko" TEXT NOT NULL DEFAULT '',
    "options_en" TEXT NOT NULL DEFAULT '',
    "media_id" TEXT,
    "made" "made" NOT NULL,
    "lead_days" INTEGER NOT NULL DEFAULT 0,
    "custom_inputs" JSONB NOT NULL DEFAULT '{}',
    "unit_price" BIGINT NOT NULL,
    "quantity" INTEGER NOT NULL,
    "cancelled" INTEGER NOT NULL DEFAULT 0,
    "returned" INTEGER NOT NULL DEFAULT 0,
    "line_total" BIGINT NOT NULL,
    "commission_bps" INTEGER NOT NULL,
    "commission" BIGINT NOT NULL,
    "commission_vat" BIGINT NOT NULL,

    CONSTRAINT "order_line_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "consent" (
    "id" TEXT NOT NULL,
    "purchase_id" TEXT,
    "person_id" TEXT,
    "maker_id" TEXT,
    "line_id" TEXT,
    "kind" TEXT NOT NULL,
    "version" TEXT NOT NULL,
    "text_hash" TEXT NOT NULL,
    "given_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "consent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "payment" (
    "id" TEXT NOT NULL,
    "purchase_id" TEXT NOT NULL,
    "state" "payment_state" NOT NULL DEFAULT 'created',
    "amount" BIGINT NOT NULL,
    "captured" BIGINT NOT NULL DEFAULT 0,
    "refunded" BIGINT NOT NULL DEFAULT 0,
    "session_id" TEXT,
    "session_url" TEXT,
    "session_expires_at" TIMESTAMPTZ(3),
    "intent_id" TEXT,
    "method" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "captured_at" TIMESTAMPTZ(3),
    "checked_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "payment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "payment_share" (
    "id" TEXT NOT NULL,
    "payment_id" TEXT NOT NULL,
    "order_id" TEXT NOT NULL,
    "authorised" BIGINT NOT NULL,
    "captured" BIGINT NOT NULL DEFAULT 0,
    "refunded" BIGINT NOT NULL DEFAULT 0,

    CONSTRAINT "payment_share_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "refund" (
    "id" TEXT NOT NULL,
    "payment_id" TEXT NOT NULL,
    "order_id" TEXT,
    "amount" BIGINT NOT NULL,
    "reason" TEXT NOT NULL,
    "state" "refund_state" NOT NULL DEFAULT 'requested',
    "stripe_refund_id" TEXT,
    "requested_by" TEXT,
    "requested_at" TIMESTAMPTZ(3) NOT NULL,
    "settled_at" TIMESTAMPTZ(3),
    "failure" TEXT,

    CONSTRAINT "refund_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "stripe_event" (
    "id" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "object_id" TEXT NOT NULL,
    "payload" JSONB NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL,
    "worked_at" TIMESTAMPTZ(3),
    "outcome" TEXT,

    CONSTRAINT "stripe_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "region" (
    "key" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "valid_from" DATE,
    "valid_to" DATE,
    "successor_key" TEXT,
    "landscape" TEXT NOT NULL DEFAULT 'plain',
    "media_id" TEXT,

    CONSTRAINT "region_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "region_text" (
    "region_key" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "short_name" TEXT NOT NULL,
    "introduction" TEXT NOT NULL DEFAULT '',
    "source_revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "region_text_pkey" PRIMARY KEY ("region_key","locale")
);

-- CreateTable
CREATE TABLE "region_code" (
    "id" TEXT NOT NULL,
    "region_key" TEXT NOT NULL,
    "system" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "valid_from" DATE,
    "valid_to" DATE,

    CONSTRAINT "region_code_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mandate" (
    "id" TEXT NOT NULL,
    "organisation_id" TEXT NOT NULL,
    "region_key" TEXT NOT NULL,
    "valid_from" TIMESTAMPTZ(3) NOT NULL,
    "valid_to" TIMESTAMPTZ(3),

    CONSTRAINT "mandate_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "search_document" (
    "id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "document" JSONB NOT NULL,
    "category" TEXT[],
    "region" TEXT NOT NULL,
    "cluster" TEXT,
    "maker" TEXT NOT NULL,
    "material" TEXT[],
    "terms" tsvector NOT NULL,
    "written_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "search_document_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "search_term" (
    "term" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "number" BIGSERIAL NOT NULL,

    CONSTRAINT "search_term_pkey" PRIMARY KEY ("term")
);

-- CreateTable
CREATE TABLE "search_name" (
    "kind" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "name_ko" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "number" BIGSERIAL NOT NULL,

    CONSTRAINT "search_name_pkey" PRIMARY KEY ("kind","key")
);

-- CreateTable
CREATE TABLE "star" (
    "id" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "maker_id" TEXT NOT NULL,
    "cohort" TEXT NOT NULL,
    "stage" "star_stage" NOT NULL DEFAULT 'nominated',
    "plan" "star_plan",
    "valid_from" TIMESTAMPTZ(3),
    "valid_to" TIMESTAMPTZ(3),
    "decided_by" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "star_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "star_text" (
    "star_id" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "headline" TEXT NOT NULL,
    "story" TEXT NOT NULL,
    "quote" TEXT NOT NULL DEFAULT '',
    "reasons" TEXT NOT NULL DEFAULT '',
    "source_revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "star_text_pkey" PRIMARY KEY ("star_id","locale")
);

-- CreateTable
CREATE TABLE "pool" (
    "id" TEXT NOT NULL,
    "variant_id" TEXT NOT NULL,
    "channel" "channel" NOT NULL DEFAULT 'direct',
    "hall_id" TEXT,
    "on_hand" INTEGER NOT NULL DEFAULT 0,
    "held" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "pool_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "offer" (
    "id" TEXT NOT NULL,
    "variant_id" TEXT NOT NULL,
    "pool_id" TEXT NOT NULL,
    "channel" "channel" NOT NULL DEFAULT 'direct',
    "hall_id" TEXT,
    "price" BIGINT,
    "active" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "offer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "stock_movement" (
    "id" TEXT NOT NULL,
    "pool_id" TEXT NOT NULL,
    "kind" "movement_kind" NOT NULL,
    "quantity" INTEGER NOT NULL,
    "reference" TEXT NOT NULL,
    "actor_id" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "stock_movement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "hold" (
    "id" TEXT NOT NULL,
    "purchase_id" TEXT NOT NULL,
    "pool_id" TEXT NOT NULL,
    "offer_id" TEXT NOT NULL,
    "quantity" INTEGER NOT NULL,
    "state" "hold_state" NOT NULL DEFAULT 'held',
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "settled_at" TIMESTAMPTZ(3),

    CONSTRAINT "hold_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "audit_entry_subject_idx" ON "audit_entry"("subject");

-- CreateIndex
CREATE INDEX "audit_entry_at_idx" ON "audit_entry"("at");

-- CreateIndex
CREATE INDEX "transition_subject_at_idx" ON "transition"("subject", "at");

-- CreateIndex
CREATE UNIQUE INDEX "cart_person_id_key" ON "cart"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "cart_secret_hash_key" ON "cart"("secret_hash");

-- CreateIndex
CREATE UNIQUE INDEX "cart_line_cart_id_offer_id_custom_key_key" ON "cart_line"("cart_id", "offer_id", "custom_key");

-- CreateIndex
CREATE UNIQUE INDEX "category_slug_key" ON "category"("slug");

-- CreateIndex
CREATE INDEX "category_parent_id_idx" ON "category"("parent_id");

-- CreateIndex
CREATE UNIQUE INDEX "product_slug_key" ON "product"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "product_live_revision_id_key" ON "product"("live_revision_id");

-- CreateIndex
CREATE INDEX "product_maker_id_idx" ON "product"("maker_id");

-- CreateIndex
CREATE INDEX "listing_revision_state_idx" ON "listing_revision"("state");

-- CreateIndex
CREATE UNIQUE INDEX "listing_revision_product_id_number_key" ON "listing_revision"("product_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "product_picture_product_id_position_key" ON "product_picture"("product_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "variant_product_id_sku_key" ON "variant"("product_id", "sku");

-- CreateIndex
CREATE INDEX "price_history_variant_id_since_idx" ON "price_history"("variant_id", "since");

-- CreateIndex
CREATE UNIQUE INDEX "cluster_slug_key" ON "cluster"("slug");

-- CreateIndex
CREATE INDEX "cluster_region_key_idx" ON "cluster"("region_key");

-- CreateIndex
CREATE UNIQUE INDEX "cluster_experience_cluster_id_slug_key" ON "cluster_experience"("cluster_id", "slug");

-- CreateIndex
CREATE INDEX "parcel_order_id_idx" ON "parcel"("order_id");

-- CreateIndex
CREATE INDEX "parcel_state_idx" ON "parcel"("state");

-- CreateIndex
CREATE UNIQUE INDEX "parcel_carrier_tracking_number_key" ON "parcel"("carrier", "tracking_number");

-- CreateIndex
CREATE INDEX "parcel_line_line_id_idx" ON "parcel_line"("line_id");

-- CreateIndex
CREATE UNIQUE INDEX "hall_slug_key" ON "hall"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "hall_zone_hall_id_slug_key" ON "hall_zone"("hall_id", "slug");

-- CreateIndex
CREATE UNIQUE INDEX "hall_item_offer_id_key" ON "hall_item"("offer_id");

-- CreateIndex
CREATE INDEX "hall_item_product_id_idx" ON "hall_item"("product_id");

-- CreateIndex
CREATE UNIQUE INDEX "hall_item_hall_id_variant_id_key" ON "hall_item"("hall_id", "variant_id");

-- CreateIndex
CREATE UNIQUE INDEX "person_email_key" ON "person"("email");

-- CreateIndex
CREATE UNIQUE INDEX "session_token_key" ON "session"("token");

-- CreateIndex
CREATE INDEX "session_user_id_idx" ON "session"("user_id");

-- CreateIndex
CREATE INDEX "account_user_id_idx" ON "account"("user_id");

-- CreateIndex
CREATE INDEX "verification_identifier_idx" ON "verification"("identifier");

-- CreateIndex
CREATE INDEX "two_factor_user_id_idx" ON "two_factor"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "rate_limit_key_key" ON "rate_limit"("key");

-- CreateIndex
CREATE INDEX "membership_person_id_idx" ON "membership"("person_id");

-- CreateIndex
CREATE INDEX "membership_organisation_id_idx" ON "membership"("organisation_id");

-- CreateIndex
CREATE UNIQUE INDEX "journal_kind_reference_key" ON "journal"("kind", "reference");

-- CreateIndex
CREATE INDEX "posting_journal_id_idx" ON "posting"("journal_id");

-- CreateIndex
CREATE INDEX "posting_account_owner_idx" ON "posting"("account", "owner");

-- CreateIndex
CREATE UNIQUE INDEX "maker_slug_key" ON "maker"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "maker_organisation_id_key" ON "maker"("organisation_id");

-- CreateIndex
CREATE UNIQUE INDEX "maker_business_number_key" ON "maker"("business_number");

-- CreateIndex
CREATE INDEX "workshop_maker_id_idx" ON "workshop"("maker_id");

-- CreateIndex
CREATE INDEX "workshop_cluster_id_idx" ON "workshop"("cluster_id");

-- CreateIndex
CREATE INDEX "workshop_region_key_idx" ON "workshop"("region_key");

-- CreateIndex
CREATE INDEX "eligibility_proof_maker_id_idx" ON "eligibility_proof"("maker_id");

-- CreateIndex
CREATE UNIQUE INDEX "media_hash_key" ON "media"("hash");

-- CreateIndex
CREATE INDEX "media_organisation_id_idx" ON "media"("organisation_id");

-- CreateIndex
CREATE UNIQUE INDEX "mail_dedupe_key_key" ON "mail"("dedupe_key");

-- CreateIndex
CREATE INDEX "mail_sent_at_idx" ON "mail"("sent_at");

-- CreateIndex
CREATE INDEX "mail_created_at_idx" ON "mail"("created_at");

-- CreateIndex
CREATE UNIQUE INDEX "purchase_number_key" ON "purchase"("number");

-- CreateIndex
CREATE UNIQUE INDEX "purchase_request_key_key" ON "purchase"("request_key");

-- CreateIndex
CREATE UNIQUE INDEX "purchase_token_hash_key" ON "purchase"("token_hash");

-- CreateIndex
CREATE INDEX "purchase_person_id_placed_at_idx" ON "purchase"("person_id", "placed_at");

-- CreateIndex
CREATE INDEX "purchase_state_expires_at_idx" ON "purchase"("state", "expires_at");

-- CreateIndex
CREATE UNIQUE INDEX "maker_order_number_key" ON "maker_order"("number");

-- CreateIndex
CREATE INDEX "maker_order_purchase_id_idx" ON "maker_order"("purchase_id");

-- CreateIndex
CREATE INDEX "maker_order_maker_id_placed_at_idx" ON "maker_order"("maker_id", "placed_at");

-- CreateIndex
CREATE INDEX "order_line_order_id_idx" ON "order_line"("order_id");

-- CreateIndex
CREATE INDEX "order_line_cluster_id_idx" ON "order_line"("cluster_id");

-- CreateIndex
CREATE INDEX "order_line_region_key_idx" ON "order_line"("region_key");

-- CreateIndex
CREATE INDEX "consent_purchase_id_idx" ON "consent"("purchase_id");

-- CreateIndex
CREATE UNIQUE INDEX "payment_purchase_id_key" ON "payment"("purchase_id");

-- CreateIndex
CREATE UNIQUE INDEX "payment_session_id_key" ON "payment"("session_id");

-- CreateIndex
CREATE UNIQUE INDEX "payment_intent_id_key" ON "payment"("intent_id");

-- CreateIndex
CREATE INDEX "payment_state_idx" ON "payment"("state");

-- CreateIndex
CREATE UNIQUE INDEX "payment_share_order_id_key" ON "payment_share"("order_id");

-- CreateIndex
CREATE INDEX "payment_share_payment_id_idx" ON "payment_share"("payment_id");

-- CreateIndex
CREATE UNIQUE INDEX "refund_stripe_refund_id_key" ON "refund"("stripe_refund_id");

-- CreateIndex
CREATE INDEX "refund_payment_id_idx" ON "refund"("payment_id");

-- CreateIndex
CREATE INDEX "refund_state_idx" ON "refund"("state");

-- CreateIndex
CREATE INDEX "stripe_event_worked_at_idx" ON "stripe_event"("worked_at");

-- CreateIndex
CREATE INDEX "region_code_region_key_idx" ON "region_code"("region_key");

-- CreateIndex
CREATE INDEX "mandate_organisation_id_idx" ON "mandate"("organisation_id");

-- CreateIndex
CREATE INDEX "search_document_terms_idx" ON "search_document" USING GIN ("terms");

-- CreateIndex
CREATE INDEX "search_document_category_idx" ON "search_document" USING GIN ("category");

-- CreateIndex
CREATE INDEX "search_document_maker_idx" ON "search_document"("maker");

-- CreateIndex
CREATE INDEX "search_document_cluster_idx" ON "search_document"("cluster");

-- CreateIndex
CREATE INDEX "search_document_region_idx" ON "search_document"("region");

-- CreateIndex
CREATE INDEX "search_term_number_idx" ON "search_term"("number");

-- CreateIndex
CREATE INDEX "search_name_number_idx" ON "search_name"("number");

-- CreateIndex
CREATE UNIQUE INDEX "star_slug_key" ON "star"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "star_maker_id_cohort_key" ON "star"("maker_id", "cohort");

-- CreateIndex
CREATE INDEX "pool_variant_id_idx" ON "pool"("variant_id");

-- CreateIndex
CREATE INDEX "pool_hall_id_idx" ON "pool"("hall_id");

-- CreateIndex
CREATE INDEX "offer_variant_id_idx" ON "offer"("variant_id");

-- CreateIndex
CREATE INDEX "offer_hall_id_idx" ON "offer"("hall_id");

-- CreateIndex
CREATE INDEX "stock_movement_pool_id_idx" ON "stock_movement"("pool_id");

-- CreateIndex
CREATE INDEX "hold_pool_id_state_idx" ON "hold"("pool_id", "state");

-- CreateIndex
CREATE UNIQUE INDEX "hold_purchase_id_offer_id_key" ON "hold"("purchase_id", "offer_id");

-- AddForeignKey
ALTER TABLE "cart_line" ADD CONSTRAINT "cart_line_cart_id_fkey" FOREIGN KEY ("cart_id") REFERENCES "cart"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "category" ADD CONSTRAINT "category_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "category"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "category_text" ADD CONSTRAINT "category_text_category_id_fkey" FOREIGN KEY ("category_id") REFERENCES "category"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "listing_revision" ADD CONSTRAINT "listing_revision_product_id_fkey" FOREIGN KEY ("product_id") REFERENCES "product"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "product_text" ADD CONSTRAINT "product_text_product_id_fkey" FOREIGN KEY ("product_id") REFERENCES "product"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "variant" ADD CONSTRAINT "variant_product_id_fkey" FOREIGN KEY ("product_id") REFERENCES "product"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cluster_text" ADD CONSTRAINT "cluster_text_cluster_id_fkey" FOREIGN KEY ("cluster_id") REFERENCES "cluster"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cluster_experience" ADD CONSTRAINT "cluster_experience_cluster_id_fkey" FOREIGN KEY ("cluster_id") REFERENCES "cluster"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cluster_experience_text" ADD CONSTRAINT "cluster_experience_text_experience_id_fkey" FOREIGN KEY ("experience_id") REFERENCES "cluster_experience"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "parcel_line" ADD CONSTRAINT "parcel_line_parcel_id_fkey" FOREIGN KEY ("parcel_id") REFERENCES "parcel"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hall_text" ADD CONSTRAINT "hall_text_hall_id_fkey" FOREIGN KEY ("hall_id") REFERENCES "hall"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hall_zone" ADD CONSTRAINT "hall_zone_hall_id_fkey" FOREIGN KEY ("hall_id") REFERENCES "hall"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hall_item" ADD CONSTRAINT "hall_item_hall_id_fkey" FOREIGN KEY ("hall_id") REFERENCES "hall"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hall_item" ADD CONSTRAINT "hall_item_zone_id_fkey" FOREIGN KEY ("zone_id") REFERENCES "hall_zone"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "account" ADD CONSTRAINT "account_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "two_factor" ADD CONSTRAINT "two_factor_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "posting" ADD CONSTRAINT "posting_journal_id_fkey" FOREIGN KEY ("journal_id") REFERENCES "journal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "maker_text" ADD CONSTRAINT "maker_text_maker_id_fkey" FOREIGN KEY ("maker_id") REFERENCES "maker"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "workshop" ADD CONSTRAINT "workshop_maker_id_fkey" FOREIGN KEY ("maker_id") REFERENCES "maker"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "eligibility_proof" ADD CONSTRAINT "eligibility_proof_maker_id_fkey" FOREIGN KEY ("maker_id") REFERENCES "maker"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "shipping_policy" ADD CONSTRAINT "shipping_policy_maker_id_fkey" FOREIGN KEY ("maker_id") REFERENCES "maker"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "maker_order" ADD CONSTRAINT "maker_order_purchase_id_fkey" FOREIGN KEY ("purchase_id") REFERENCES "purchase"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "order_line" ADD CONSTRAINT "order_line_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "maker_order"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consent" ADD CONSTRAINT "consent_purchase_id_fkey" FOREIGN KEY ("purchase_id") REFERENCES "purchase"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "payment_share" ADD CONSTRAINT "payment_share_payment_id_fkey" FOREIGN KEY ("payment_id") REFERENCES "payment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "refund" ADD CONSTRAINT "refund_payment_id_fkey" FOREIGN KEY ("payment_id") REFERENCES "payment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "region_text" ADD CONSTRAINT "region_text_region_key_fkey" FOREIGN KEY ("region_key") REFERENCES "region"("key") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "region_code" ADD CONSTRAINT "region_code_region_key_fkey" FOREIGN KEY ("region_key") REFERENCES "region"("key") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "star_text" ADD CONSTRAINT "star_text_star_id_fkey" FOREIGN KEY ("star_id") REFERENCES "star"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
