// Pictures of a listing: kept ones with their order and words in both languages, and a field to add several.
import { Picture } from '#app/components/picture.tsx';
import { Badge } from '#app/components/ui/badge.tsx';
import { Button } from '#app/components/ui/button.tsx';
import { CheckBox, Field } from '#app/components/ui/field.tsx';
import { m } from '#app/paraglide/messages.js';

import { EditorSection, type EditorProps } from './editor-section.tsx';

export function PicturesSection({ action, values, errors, pictures }: EditorProps) {
  return (
    <EditorSection id="pictures" title={m.maker_pictures()} text={m.maker_pictures_text()}>
      {values.pictures.length === 0 ? null : (
        <ol className="editor-pictures">
          {values.pictures.map((picture, index) => {
            const shown = pictures[picture.mediaId];
            const name = (part: string) => `pictures[${index}].${part}`;
            return (
              <li key={picture.mediaId}>
                <div>
                  <Picture picture={shown === undefined ? null : { ...shown, alt: picture.altKo }} ratio="1:1" sizes="120px" />
                  {index === 0 ? <Badge tone="indigo">{m.maker_picture_main()}</Badge> : null}
                </div>
                <div className="form-stack">
                  <input type="hidden" name={name('mediaId')} value={picture.mediaId} />
                  <Field name={name('altKo')} label={m.maker_alt_ko()} maxLength={200} defaultValue={picture.altKo} errors={errors[name('altKo')]} />
                  <Field name={name('altEn')} label={m.maker_alt_en()} optional maxLength={200} defaultValue={picture.altEn} errors={errors[name('altEn')]} />
                  <div className="picture-place">
                    <Field name={name('order')} label={m.maker_picture_order()} inputMode="numeric" maxLength={2} defaultValue={picture.order} />
                    <CheckBox name={name('drop')} label={m.maker_picture_drop()} />
                  </div>
                </div>
              </li>
            );
          })}
        </ol>
      )}
      <Field
        name="upload"
        type="file"
        multiple
        accept="image/jpeg,image/png,image/webp"
        label={m.maker_upload()}
        hint={m.maker_upload_hint()}
        errors={errors['upload'] ?? errors['pictures']}
      />
      <div>
        <Button kind="secondary" size="small" name="intent" value="upload" formAction={`${action}#pictures`}>
          {m.maker_upload_now()}
        </Button>
      </div>
    </EditorSection>
  );
}
