-- AlterTable
ALTER TABLE "return_case" ADD COLUMN     "receipt_noted_at" TIMESTAMPTZ(3);

-- Hand-written: the ground of custom-made pieces is named as in the table of the law (lib/law/withdrawal).
ALTER TABLE return_case DROP CONSTRAINT return_case_refusal;
ALTER TABLE return_case ADD CONSTRAINT return_case_refusal CHECK (state <> 'refused' OR (refusal_ground IS NOT NULL AND refusal_words <> ''
  AND (refusal_ground <> 'made_to_order' OR refusal_consent_hash IS NOT NULL)));
ALTER TABLE return_case ADD CONSTRAINT return_case_receipt CHECK ((received_at IS NULL) = (receipt_noted_at IS NULL) AND (received_at IS NULL OR received_at <= receipt_noted_at));
