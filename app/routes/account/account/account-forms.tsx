// The account page's forms.
import { errorsAt, isFirstWrong, typedAt, type Reply } from '#app/components/refused.ts';
import { Button } from '#app/components/ui/button.tsx';
import { CheckBox, Field, FormErrors, Select } from '#app/components/ui/field.tsx';
import { memberConsents } from '#app/domain/identity/sign-up-consents.ts';
import type { Locale } from '#app/lib/locale.ts';
import { m } from '#app/paraglide/messages.js';
import { getLocale } from '#app/paraglide/runtime.js';
import { url } from '#app/urls.ts';

import { NewPasswordField, PasswordField } from '../credential-fields.tsx';

interface FormProps {
  reply: Reply;
  email: string;
}

export function DetailsForm({ reply, name, email, locale, marketing }: FormProps & { name: string; locale: Locale; marketing: boolean }) {
  const ticked = reply === undefined ? marketing : typedAt(reply, 'marketing') === 'on';
  return (
    <form method="post" action={url('account')} className="form-stack">
      <FormErrors errors={errorsAt(reply, '')} />
      <dl className="facts">
        <dt>{m.account_email()}</dt>
        <dd>{email}</dd>
      </dl>
      <Field
        name="name"
        label={m.account_name()}
        autoComplete="name"
        required
        maxLength={50}
        defaultValue={typedAt(reply, 'name') ?? name}
        errors={errorsAt(reply, 'name')}
        autoFocus={isFirstWrong(reply, ['name'], 'name')}
      />
      <Select
        name="locale"
        label={m.account_language()}
        hint={m.account_language_hint()}
        defaultValue={typedAt(reply, 'locale') ?? locale}
        errors={errorsAt(reply, 'locale')}
        options={[
          { value: 'ko', label: m.account_language_ko() },
          { value: 'en', label: m.account_language_en() },
        ]}
      />
      <CheckBox name="marketing" label={`${m.account_not_required()} ${memberConsents.marketing[getLocale()]}`} defaultChecked={ticked} />
      <Save intent="details" label={m.account_save()} />
    </form>
  );
}

export function PasswordForm({ reply, email }: FormProps) {
  const fields = ['currentPassword', 'newPassword'];
  return (
    <form method="post" action={url('account')} className="form-stack">
      <FormErrors errors={errorsAt(reply, '')} />
      <input type="hidden" name="username" value={email} autoComplete="username" disabled />
      <PasswordField reply={reply} name="currentPassword" label={m.account_current_password()} autoFocus={isFirstWrong(reply, fields, 'currentPassword')} />
      <NewPasswordField reply={reply} autoFocus={isFirstWrong(reply, fields, 'newPassword')} />
      <Save intent="password" label={m.account_password_save()} />
    </form>
  );
}

export function LeaveForm({ reply, email }: FormProps) {
  return (
    <details className="account-fold" open={reply !== undefined}>
      <summary>{m.account_leave_open()}</summary>
      <form method="post" action={url('account')} className="form-stack">
        <FormErrors errors={errorsAt(reply, '')} />
        <input type="hidden" name="username" value={email} autoComplete="username" disabled />
        <PasswordField reply={reply} id="leave-password" label={m.account_current_password()} autoFocus={isFirstWrong(reply, ['password'], 'password')} />
        <Save intent="leave" label={m.account_leave_button()} />
      </form>
    </details>
  );
}

function Save({ intent, label }: { intent: string; label: string }) {
  return (
    <div>
      <Button kind="secondary" name="intent" value={intent}>
        {label}
      </Button>
    </div>
  );
}
