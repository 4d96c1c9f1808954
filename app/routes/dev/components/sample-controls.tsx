// Buttons, fields and choices: at rest, filled, wrong, off.
import { Button, ButtonLink } from '#app/components/ui/button.tsx';
import { CheckBox, Field, FormErrors, PillChoices, Select, TextArea } from '#app/components/ui/field.tsx';
import { m } from '#app/paraglide/messages.js';
import { url } from '#app/urls.ts';

const kinds = ['primary', 'secondary', 'quiet', 'danger'] as const;

export function Controls() {
  const options = [
    { value: 'a', label: m.store_sort_newest() },
    { value: 'b', label: m.store_sort_price_low() },
    { value: 'c', label: m.store_sort_price_high(), disabled: true },
  ];
  return (
    <section className="section">
      <h2>Button</h2>
      {(['normal', 'small'] as const).map((size) => (
        <p key={size} className="button-row">
          {kinds.map((kind) => (
            <Button key={kind} type="button" kind={kind} size={size}>
              {kind}
            </Button>
          ))}
          <Button type="button" size={size} disabled>
            disabled
          </Button>
          <ButtonLink href={url('home')} kind="secondary" size={size}>
            {m.store_home()}
          </ButtonLink>
        </p>
      ))}
      <h2>Field</h2>
      <div className="form-stack form-row" data-columns="2">
        <Field name="s-rest" label={m.store_quantity()} hint={m.store_custom_hint({ n: 20 })} />
        <Field name="s-wrong" label={m.store_quantity()} errors={[m.store_offer_choose()]} defaultValue="x" />
        <Field name="s-optional" label={m.store_quantity()} optional />
        <Field name="s-off" label={m.store_quantity()} disabled defaultValue="1" />
        <Select name="s-select" label={m.store_sort()} options={options} />
        <TextArea name="s-text" label={m.store_custom_legend()} errors={[m.store_offer_none()]} />
        <PillChoices name="s-pills" legend={m.store_sort()} choices={options} value="a" />
        <div>
          <CheckBox name="s-check" label={m.store_filter_apply()} hint={m.store_found({ n: 3 })} />
          <CheckBox name="s-check-wrong" label={m.store_filter_apply()} errors={[m.store_offer_choose()]} />
        </div>
      </div>
      <h2>FormErrors</h2>
      <FormErrors errors={[m.store_offer_gone()]} />
    </section>
  );
}
