// Bank, number and holder of an account. `subject` keeps the ids apart where a page has several such forms.
import type { ReactNode } from 'react';

import { errorsAt, fieldAt, typedAt, type Reply } from '#app/components/refused.ts';
import { Field, Select } from '#app/components/ui/field.tsx';
import { banks } from '#app/domain/settlement/banks.ts';
import { m } from '#app/paraglide/messages.js';
import { getLocale } from '#app/paraglide/runtime.js';

export function BankAccountFields({ reply, subject = 'account', holderHint }: { reply: Reply; subject?: string; holderHint?: ReactNode }) {
  const options = banks.map(({ code, ko, en }) => ({ value: code, label: getLocale() === 'ko' ? ko : en }));
  return (
    <>
      <Select
        id={`bank-${subject}`}
        name="bankCode"
        label={m.settlement_bank()}
        required
        defaultValue={typedAt(reply, 'bankCode') ?? ''}
        errors={errorsAt(reply, 'bankCode')}
        options={[{ value: '', label: m.maker_choose() }, ...options]}
      />
      <Field
        id={`number-${subject}`}
        {...fieldAt(reply, 'number')}
        label={m.settlement_number()}
        inputMode="numeric"
        autoComplete="off"
        required
        maxLength={24}
      />
      <Field
        id={`holder-${subject}`}
        {...fieldAt(reply, 'holder')}
        label={m.settlement_holder()}
        hint={holderHint}
        autoComplete="off"
        required
        maxLength={60}
      />
    </>
  );
}
