// The forms of the settings.
import type { SubmissionResult } from '@conform-to/react';

import { pictureOf } from '#app/components/picture-source.ts';
import { Picture } from '#app/components/picture.tsx';
import { errorsAt, typedAt } from '#app/components/refused.ts';
import { Button } from '#app/components/ui/button.tsx';
import { Field, FormErrors, TextArea } from '#app/components/ui/field.tsx';
import { m } from '#app/paraglide/messages.js';
import { url } from '#app/urls.ts';

import type { ShopPage } from './shop.read.server.ts';
import { WeightAndPickup } from './weight-and-pickup.tsx';

type Reply = SubmissionResult | undefined;

export function ShopForm({ page, reply }: { page: Pick<ShopPage, 'maker' | 'ko' | 'en'>; reply: Reply }) {
  const { maker } = page;
  return (
    <section className="card" aria-labelledby="shop-texts">
      <h2 id="shop-texts">{m.maker_shop_texts()}</h2>
      <form method="post" action={url('makerShop')} encType="multipart/form-data" className="form-stack">
        <FormErrors errors={errorsAt(reply, '')} />
        <input type="hidden" name="version" value={maker.version} />
        {maker.mediaId === null ? null : <input type="hidden" name="mediaId" value={maker.mediaId} />}
        <Texts locale="ko" texts={page.ko} reply={reply} />
        <Texts locale="en" texts={page.en} reply={reply} />
        <div className="shop-picture">
          <Picture picture={pictureOf(maker)} ratio="1:1" sizes="96px" />
          <Field
            name="picture"
            type="file"
            accept="image/jpeg,image/png,image/webp"
            label={m.maker_shop_picture()}
            hint={m.maker_shop_picture_hint()}
            optional
            errors={errorsAt(reply, 'picture')}
          />
        </div>
        <Field
          name="dispatchDays"
          label={m.maker_dispatch_days()}
          hint={m.maker_dispatch_hint()}
          inputMode="numeric"
          maxLength={2}
          required
          defaultValue={typedAt(reply, 'dispatchDays') ?? maker.dispatchDays}
          errors={errorsAt(reply, 'dispatchDays')}
        />
        <div>
          <Button name="intent" value="shop">
            {m.maker_save()}
          </Button>
        </div>
      </form>
    </section>
  );
}

function Texts({ locale, texts, reply }: { locale: 'ko' | 'en'; texts: { name: string; craft: string; introduction: string; story: string }; reply: Reply }) {
  const at = (field: string) => `${locale}.${field}`;
  return (
    <fieldset className="group" lang={locale}>
      <legend>{locale === 'ko' ? m.maker_in_korean() : m.maker_in_english()}</legend>
      <Field
        name={at('name')}
        label={m.maker_shop_name()}
        required
        maxLength={60}
        defaultValue={typedAt(reply, at('name')) ?? texts.name}
        errors={errorsAt(reply, at('name'))}
      />
      <Field
        name={at('craft')}
        label={m.maker_craft()}
        optional
        maxLength={80}
        defaultValue={typedAt(reply, at('craft')) ?? texts.craft}
        errors={errorsAt(reply, at('craft'))}
      />
      <TextArea
        name={at('introduction')}
        label={m.maker_introduction()}
        optional
        rows={3}
        maxLength={400}
        defaultValue={typedAt(reply, at('introduction')) ?? texts.introduction}
        errors={errorsAt(reply, at('introduction'))}
      />
      <TextArea
        name={at('story')}
        label={m.maker_story()}
        hint={m.maker_markdown_hint()}
        optional
        rows={9}
        maxLength={6_000}
        defaultValue={typedAt(reply, at('story')) ?? texts.story}
        errors={errorsAt(reply, at('story'))}
      />
    </fieldset>
  );
}

export function ShippingForm({ maker, bands, reply }: { maker: ShopPage['maker']; bands: ShopPage['bands']; reply: Reply }) {
  const field = (name: 'fee' | 'freeOver' | 'remoteSurcharge', label: string, hint?: string) => (
    <Field
      name={name}
      label={label}
      hint={hint}
      inputMode="numeric"
      maxLength={12}
      required={name !== 'freeOver'}
      optional={name === 'freeOver'}
      defaultValue={typedAt(reply, name) ?? (reply === undefined ? (maker[name] ?? '') : '')}
      errors={errorsAt(reply, name)}
    />
  );
  return (
    <section className="card" aria-labelledby="shipping">
      <h2 id="shipping">{m.maker_shipping()}</h2>
      <form method="post" action={url('makerShop')} className="form-stack">
        <FormErrors errors={errorsAt(reply, '')} />
        <input type="hidden" name="version" value={maker.shippingVersion} />
        {field('fee', m.maker_shipping_fee_won(), m.maker_shipping_fee_hint())}
        {field('freeOver', m.maker_free_over(), m.maker_free_over_hint())}
        {field('remoteSurcharge', m.maker_remote(), m.maker_remote_hint())}
        <WeightAndPickup maker={maker} bands={bands} reply={reply} />
        <div>
          <Button kind="secondary" name="intent" value="shipping">
            {m.maker_save_shipping()}
          </Button>
        </div>
      </form>
    </section>
  );
}
