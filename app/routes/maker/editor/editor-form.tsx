// The listing editor: one ordinary form that works without scripts. Its sections in the order in which a maker thinks of a thing.
import { Button } from '#app/components/ui/button.tsx';
import { CheckBox, Field, FormErrors, Select, TextArea } from '#app/components/ui/field.tsx';
import { materialKeys, occasionKeys } from '#app/domain/catalog/listing.ts';
import { findNoticeTable, needsCertificate } from '#app/domain/catalog/notice.ts';
import { m } from '#app/paraglide/messages.js';
import { getLocale } from '#app/paraglide/runtime.js';
import { noticeLabel } from '#app/routes/store/product/notice-labels.ts';
import { materialWord } from '#app/routes/store/search/search-words.ts';

import { occasionWords } from './occasion-words.ts';
import { EditorSection, type EditorProps } from './editor-section.tsx';
import { CustomSection, OptionsSection } from './options-section.tsx';
import { PicturesSection } from './pictures-section.tsx';

export function EditorForm(props: EditorProps) {
  const { action, values, errors } = props;
  return (
    <form method="post" action={action} encType="multipart/form-data" className="editor" noValidate>
      <button type="submit" name="intent" value="save" className="visually-hidden" tabIndex={-1} aria-hidden="true" />
      <input type="hidden" name="base" value={values.base} />
      <input type="hidden" name="version" value={values.version} />
      <FormErrors errors={Object.keys(errors).length === 0 ? undefined : [...(errors[''] ?? []), m.maker_editor_errors()]} />
      <ShelfSection {...props} />
      <TextsSection {...props} />
      <PicturesSection {...props} />
      <OptionsSection {...props} />
      <CustomSection {...props} />
      <NoticeSection {...props} />
      <FindingSection {...props} />
      <div className="editor-save">
        <Button name="intent" value="save" kind="secondary">
          {m.maker_save_draft()}
        </Button>
        <Button name="intent" value="submit">
          {m.maker_submit()}
        </Button>
        <p className="desk-soft">{m.maker_submit_text()}</p>
      </div>
    </form>
  );
}

function ShelfSection({ action, values, errors, shelves }: EditorProps) {
  const options = shelves.map((shelf) => ({ value: shelf.id, label: shelf.group === '' ? shelf.name : `${shelf.group} › ${shelf.name}` }));
  return (
    <EditorSection id="listing" title={m.maker_section_kind()}>
      <Select
        name="categoryId"
        label={m.maker_category()}
        hint={m.maker_category_hint()}
        required
        defaultValue={values.categoryId}
        errors={errors['categoryId']}
        options={[{ value: '', label: m.maker_choose(), disabled: true }, ...options]}
      />
      <div>
        <Button kind="secondary" size="small" name="intent" value="fields" formAction={`${action}#notice`}>
          {m.maker_load_fields()}
        </Button>
      </div>
      <div className="form-row" data-columns="2">
        <Select
          name="made"
          label={m.maker_made()}
          hint={m.maker_made_hint()}
          defaultValue={values.made}
          errors={errors['made']}
          options={[
            { value: 'STOCK', label: m.maker_made_stock() },
            { value: 'MADE_AFTER_ORDER', label: m.maker_made_after_order() },
            { value: 'CUSTOM', label: m.maker_made_custom() },
          ]}
        />
        <Field
          name="leadDays"
          label={m.maker_lead_days()}
          hint={m.maker_lead_days_hint()}
          inputMode="numeric"
          maxLength={3}
          defaultValue={values.leadDays}
          errors={errors['leadDays']}
        />
      </div>
    </EditorSection>
  );
}

function TextsSection({ values, errors }: EditorProps) {
  return (
    <EditorSection id="texts" title={m.maker_section_texts()} text={m.maker_section_texts_text()}>
      <div className="form-stack" lang="ko">
        <Field name="ko.name" label={m.maker_name_ko()} maxLength={100} defaultValue={values.ko.name} errors={errors['ko.name']} />
        <Field name="ko.summary" label={m.maker_summary_ko()} maxLength={200} defaultValue={values.ko.summary} errors={errors['ko.summary']} />
        <TextArea
          name="ko.description"
          label={m.maker_description_ko()}
          hint={m.maker_markdown_hint()}
          rows={10}
          maxLength={10_000}
          defaultValue={values.ko.description}
          errors={errors['ko.description']}
        />
        <TextArea
          name="ko.steps"
          label={m.maker_steps_ko()}
          hint={m.maker_steps_hint()}
          optional
          rows={5}
          defaultValue={values.ko.steps}
          errors={errors['ko.steps']}
        />
        <TextArea name="ko.care" label={m.maker_care_ko()} optional rows={3} maxLength={1_000} defaultValue={values.ko.care} errors={errors['ko.care']} />
      </div>
      <details
        className="desk-fold"
        open={Object.values(values.en).some((words) => words !== '') || Object.keys(errors).some((field) => field.startsWith('en.'))}
      >
        <summary>{m.maker_english_open()}</summary>
        <div className="form-stack" lang="en">
          <Field name="en.name" label={m.maker_name_en()} optional maxLength={100} defaultValue={values.en.name} errors={errors['en.name']} />
          <Field name="en.summary" label={m.maker_summary_en()} optional maxLength={200} defaultValue={values.en.summary} errors={errors['en.summary']} />
          <TextArea
            name="en.description"
            label={m.maker_description_en()}
            optional
            rows={10}
            maxLength={10_000}
            defaultValue={values.en.description}
            errors={errors['en.description']}
          />
          <TextArea name="en.steps" label={m.maker_steps_en()} optional rows={5} defaultValue={values.en.steps} errors={errors['en.steps']} />
          <TextArea name="en.care" label={m.maker_care_en()} optional rows={3} maxLength={1_000} defaultValue={values.en.care} errors={errors['en.care']} />
        </div>
      </details>
    </EditorSection>
  );
}

function NoticeSection({ values, errors, shelves }: EditorProps) {
  const shelf = shelves.find((one) => one.id === values.categoryId);
  const table = shelf === undefined ? null : findNoticeTable(shelf.noticeKey);
  const english = getLocale() === 'en';
  return (
    <EditorSection id="notice" title={m.maker_section_notice()} text={m.maker_section_notice_text()}>
      {table === null ? (
        <p>{m.maker_notice_choose_first()}</p>
      ) : (
        <>
          <p lang="ko">
            <strong>{table.ko}</strong>
          </p>
          {table.fields.map((field) => (
            <TextArea
              key={field.key}
              name={`notice.${field.key}`}
              label={english ? `${noticeLabel(field, 'en')} (${field.label})` : field.label}
              rows={2}
              maxLength={2_000}
              defaultValue={values.notice[field.key] ?? ''}
              errors={errors[`notice.${field.key}`]}
            />
          ))}
        </>
      )}
      <Field
        name="kc"
        label={m.maker_kc()}
        hint={shelf !== undefined && needsCertificate(shelf) ? m.maker_kc_needed() : m.maker_kc_hint()}
        maxLength={80}
        defaultValue={values.kc}
        errors={errors['kc']}
      />
    </EditorSection>
  );
}

function FindingSection({ values, errors }: EditorProps) {
  return (
    <EditorSection id="finding" title={m.maker_section_finding()} text={m.maker_section_finding_text()}>
      <Field
        name="materials"
        label={m.maker_materials()}
        hint={m.maker_materials_hint()}
        maxLength={600}
        defaultValue={values.materials}
        errors={errors['materials']}
      />
      <Field name="technique" label={m.maker_technique()} optional maxLength={120} defaultValue={values.technique} errors={errors['technique']} />
      <fieldset className="group">
        <legend>{m.maker_material_keys()}</legend>
        {errors['materialKeys'] === undefined ? null : <p className="form-error">{m.maker_material_keys_most()}</p>}
        <div className="tick-grid">
          {materialKeys.map((key) => (
            <CheckBox
              key={key}
              id={`material-${key}`}
              name="materialKeys"
              value={key}
              label={materialWord(key)}
              defaultChecked={values.materialKeys.includes(key)}
            />
          ))}
        </div>
      </fieldset>
      <fieldset className="group">
        <legend>{m.maker_occasions()}</legend>
        <div className="tick-grid">
          {occasionKeys.map((key) => (
            <CheckBox
              key={key}
              id={`occasion-${key}`}
              name="occasions"
              value={key}
              label={occasionWords(key)}
              defaultChecked={values.occasions.includes(key)}
            />
          ))}
        </div>
      </fieldset>
    </EditorSection>
  );
}
