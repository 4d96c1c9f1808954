// What a person signs in with: address, password, new password. Secrets are never sent back into a field.
import { errorsAt, typedAt, type Reply } from '#app/components/refused.ts';
import { Field } from '#app/components/ui/field.tsx';
import { shortestPassword } from '#app/domain/identity/password.ts';
import { m } from '#app/paraglide/messages.js';

interface CredentialProps {
  reply: Reply;
  autoFocus?: boolean;
}

/** `autoComplete`: 'username' where an account is looked for, 'email' where one is made. */
export function EmailField({ reply, autoFocus = false, autoComplete = 'username' }: CredentialProps & { autoComplete?: 'username' | 'email' }) {
  return (
    <Field
      name="email"
      type="email"
      label={m.account_email()}
      autoComplete={autoComplete}
      required
      maxLength={254}
      defaultValue={typedAt(reply, 'email')}
      errors={errorsAt(reply, 'email')}
      autoFocus={autoFocus}
    />
  );
}

/** The password that an account has. */
export function PasswordField({
  reply,
  autoFocus = false,
  name = 'password',
  label = m.account_password(),
  id = name,
}: CredentialProps & { name?: string; label?: string; id?: string }) {
  return (
    <Field id={id} name={name} type="password" label={label} autoComplete="current-password" required errors={errorsAt(reply, name)} autoFocus={autoFocus} />
  );
}

/** The password that it shall have. */
export function NewPasswordField({
  reply,
  autoFocus = false,
  name = 'newPassword',
  label = m.account_new_password(),
}: CredentialProps & { name?: string; label?: string }) {
  return (
    <Field
      name={name}
      type="password"
      label={label}
      hint={m.account_password_hint()}
      autoComplete="new-password"
      required
      minLength={shortestPassword}
      errors={errorsAt(reply, name)}
      autoFocus={autoFocus}
    />
  );
}
