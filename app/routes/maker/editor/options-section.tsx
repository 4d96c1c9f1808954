// Options with their values, the rows of what is sold, and what a buyer of a custom-made piece is asked.
import { wonText } from '#app/components/price.tsx';
import { Button } from '#app/components/ui/button.tsx';
import { CheckBox, Field, TextArea } from '#app/components/ui/field.tsx';
import { m } from '#app/paraglide/messages.js';
import { url } from '#app/urls.ts';

import { EditorSection, type EditorProps } from './editor-section.tsx';
import type { VariantValues } from './editor-values.ts';

export function OptionsSection({ action, values, errors, live }: EditorProps) {
  const first = values.variants.findIndex((row) => live[row.sku] === undefined);
  return (
    <EditorSection id="variants" title={m.maker_section_options()} text={m.maker_section_options_text()}>
      {values.options.map((option, index) => (
        <fieldset className="group" key={index}>
          <legend>{m.maker_option_number({ number: index + 1 })}</legend>
          <div className="form-row" data-columns="2">
            <Field
              name={`options[${index}].ko`}
              label={m.maker_option_ko()}
              hint={m.maker_option_hint()}
              optional
              maxLength={40}
              defaultValue={option.ko}
              errors={errors[`options[${index}].ko`]}
            />
            <Field
              name={`options[${index}].en`}
              label={m.maker_option_en()}
              hint={m.maker_option_en_hint()}
              optional
              maxLength={60}
              defaultValue={option.en}
              errors={errors[`options[${index}].en`]}
            />
            <TextArea
              name={`options[${index}].valuesKo`}
              label={m.maker_option_values_ko()}
              hint={m.maker_option_values_hint()}
              rows={4}
              defaultValue={option.valuesKo}
              errors={errors[`options[${index}].valuesKo`]}
            />
            <TextArea
              name={`options[${index}].valuesEn`}
              label={m.maker_option_values_en()}
              hint={m.maker_option_values_en_hint()}
              rows={4}
              defaultValue={option.valuesEn}
              errors={errors[`options[${index}].valuesEn`]}
            />
          </div>
        </fieldset>
      ))}
      <div className="button-row">
        <Button kind="secondary" size="small" name="intent" value="combine" formAction={`${action}#variants`}>
          {m.maker_combine()}
        </Button>
        <span className="desk-soft">{m.maker_combine_text()}</span>
      </div>
      {errors['variants'] === undefined ? null : <p className="form-error">{errors['variants'].join(' ')}</p>}
      <ul className="variant-rows" aria-label={m.maker_variants()}>
        {values.variants.map((row, index) => (
          <VariantRow key={row.values} row={row} index={index} errors={errors} live={live[row.sku]} isFirst={index === first} />
        ))}
      </ul>
    </EditorSection>
  );
}

function VariantRow({
  row,
  index,
  errors,
  live,
  isFirst,
}: {
  row: VariantValues;
  index: number;
  errors: EditorProps['errors'];
  live: { price: number; onHand: number } | undefined;
  isFirst: boolean;
}) {
  const name = (part: string) => `variants[${index}].${part}`;
  return (
    <li>
      <input type="hidden" name={name('values')} value={row.values} />
      <div className="variant-name">
        <strong lang={row.values === '' ? undefined : 'ko'}>{row.values === '' ? m.maker_variant_only() : row.values}</strong>
        {row.values === '' ? (
          <input type="hidden" name={name('sold')} value="on" />
        ) : (
          <CheckBox name={name('sold')} label={m.maker_variant_sold()} defaultChecked={row.sold} />
        )}
      </div>
      {live === undefined ? (
        <>
          <Field
            name={name('price')}
            label={m.maker_price_won()}
            hint={isFirst ? m.maker_price_hint() : undefined}
            inputMode="numeric"
            maxLength={12}
            defaultValue={row.price}
            errors={errors[name('price')]}
          />
          <Field name={name('stock')} label={m.maker_stock_first()} inputMode="numeric" maxLength={6} defaultValue={row.stock} errors={errors[name('stock')]} />
          <Field
            name={name('sku')}
            label={m.maker_sku()}
            hint={isFirst ? m.maker_sku_hint() : undefined}
            optional
            maxLength={80}
            autoComplete="off"
            defaultValue={row.sku}
            errors={errors[name('sku')]}
          />
        </>
      ) : (
        <p className="variant-live">
          <input type="hidden" name={name('sku')} value={row.sku} />
          {wonText(live.price)} · {m.maker_pieces({ count: live.onHand })} · {row.sku}
          <br />
          <a className="inline" href={url('makerStock')}>
            {m.maker_live_elsewhere()}
          </a>
        </p>
      )}
      <Field
        name={name('weight')}
        label={m.maker_weight()}
        optional
        inputMode="numeric"
        maxLength={7}
        defaultValue={row.weight}
        errors={errors[name('weight')]}
      />
    </li>
  );
}

export function CustomSection({ values, errors }: EditorProps) {
  return (
    <EditorSection id="custom" title={m.maker_custom()} text={m.maker_custom_text()}>
      {values.customFields.map((field, index) => {
        const name = (part: string) => `customFields[${index}].${part}`;
        return (
          <fieldset className="group" key={index}>
            <legend className="visually-hidden">{m.maker_custom_number({ number: index + 1 })}</legend>
            <input type="hidden" name={name('key')} value={field.key} />
            <div className="form-row" data-columns="2">
              <Field name={name('ko')} label={m.maker_custom_ko()} optional maxLength={80} defaultValue={field.ko} errors={errors[name('ko')]} />
              <Field name={name('en')} label={m.maker_custom_en()} optional maxLength={120} defaultValue={field.en} errors={errors[name('en')]} />
              <Field
                name={name('maxLength')}
                label={m.maker_custom_length()}
                inputMode="numeric"
                maxLength={3}
                defaultValue={field.maxLength}
                errors={errors[name('maxLength')]}
              />
              <CheckBox name={name('required')} label={m.maker_custom_required()} defaultChecked={field.required} />
            </div>
          </fieldset>
        );
      })}
    </EditorSection>
  );
}
