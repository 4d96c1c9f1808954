// The terms of a financier as a form: a new one, or changes to a known one.
import type { SubmissionResult } from '@conform-to/react';

import { errorsAt, typedAt } from '#app/components/refused.ts';
import { Button } from '#app/components/ui/button.tsx';
import { CheckBox, Field, FormErrors, Select } from '#app/components/ui/field.tsx';
import { m } from '#app/paraglide/messages.js';

import type { FinancierFacts } from './financiers.read.server.ts';

interface FormProps {
  financier: FinancierFacts | null;
  providers: readonly string[];
  reply: SubmissionResult | undefined;
}

const fresh = {
  ...{ nameKo: '', nameEn: '', provider: 'manual', annualRateBps: 600, advanceBps: 10_000, fee: 0, limitTotal: 100_000_000 },
  ...{ limitPerMaker: 10_000_000, maxReturnBps: 1_000, minAgeDays: 90, recourse: false, active: true },
};

export function FinancierForm({ financier, providers, reply: anyReply }: FormProps) {
  const mine = anyReply?.initialValue?.['intent'] === 'put' && anyReply.initialValue['id'] === financier?.id;
  const reply = mine ? anyReply : undefined;
  const known = financier ?? fresh;
  const key = financier?.id ?? 'new';
  const field = (name: string, label: string, value: string | number, more: { text?: boolean; hint?: string } = {}) => (
    <Field
      id={`${name}-${key}`}
      name={name}
      label={label}
      hint={more.hint}
      inputMode={more.text === true ? undefined : 'decimal'}
      required
      maxLength={60}
      autoComplete="off"
      defaultValue={typedAt(reply, name) ?? String(value)}
      errors={errorsAt(reply, name)}
    />
  );
  return (
    <form method="post" className="form-stack">
      <FormErrors errors={errorsAt(reply, '')} />
      {financier === null ? null : <input type="hidden" name="id" value={financier.id} />}
      <input type="hidden" name="version" value={financier?.version ?? 1} />
      {field('nameKo', m.settlement_name_ko(), known.nameKo, { text: true })}
      {field('nameEn', m.settlement_name_en(), known.nameEn, { text: true })}
      <Select
        id={`provider-${key}`}
        name="provider"
        label={m.settlement_provider()}
        defaultValue={typedAt(reply, 'provider') ?? known.provider}
        options={providers.map((value) => ({ value, label: value === 'manual' ? m.settlement_provider_manual() : m.settlement_provider_fixture() }))}
      />
      {field('rate', m.settlement_rate(), known.annualRateBps / 100)}
      {field('part', m.settlement_part(), known.advanceBps / 100)}
      {field('fee', m.settlement_fee_won(), known.fee)}
      {field('limitTotal', m.settlement_limit_total(), known.limitTotal)}
      {field('limitPerMaker', m.settlement_limit_maker(), known.limitPerMaker)}
      {field('minAgeDays', m.settlement_min_age(), known.minAgeDays)}
      {field('returns', m.settlement_max_returns(), known.maxReturnBps / 100)}
      <CheckBox id={`recourse-${key}`} name="recourse" value="yes" label={m.settlement_recourse_label()} defaultChecked={known.recourse} />
      <CheckBox id={`active-${key}`} name="active" value="yes" label={m.settlement_active()} defaultChecked={known.active} />
      <div>
        <Button kind="secondary" name="intent" value="put">
          {m.settlement_financier_save()}
        </Button>
      </div>
    </form>
  );
}
