-- AlterTable
ALTER TABLE "scheduled_price" ADD COLUMN     "hall_prices" JSONB NOT NULL DEFAULT '[]';
