// Labelled fields: the hint before, the error at the field (aria-describedby), what was typed kept.
import type { InputHTMLAttributes, ReactNode, SelectHTMLAttributes, TextareaHTMLAttributes } from 'react';

import { m } from '#app/paraglide/messages.js';

interface Labelled {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  errors?: readonly string[] | undefined;
  /** Marks the field "(optional)" when it is not required. */
  optional?: boolean;
  id?: string;
}

/** A one-line field. */
export function Field({ name, label, hint, errors, optional, id = name, ...rest }: Labelled & InputHTMLAttributes<HTMLInputElement>) {
  return (
    <Frame id={id} label={label} hint={hint} errors={errors} optional={optional}>
      <input {...wrongFirst(errors)} {...rest} {...described(id, hint, errors)} id={id} name={name} className="input" />
    </Frame>
  );
}

/** A field of several lines. */
export function TextArea({ name, label, hint, errors, optional, id = name, ...rest }: Labelled & TextareaHTMLAttributes<HTMLTextAreaElement>) {
  return (
    <Frame id={id} label={label} hint={hint} errors={errors} optional={optional}>
      <textarea {...wrongFirst(errors)} {...rest} {...described(id, hint, errors)} id={id} name={name} className="input" />
    </Frame>
  );
}

/** A choice of one out of many. */
export function Select({
  name,
  label,
  hint,
  errors,
  optional,
  id = name,
  options,
  ...rest
}: Labelled & SelectHTMLAttributes<HTMLSelectElement> & { options: readonly { value: string; label: string; disabled?: boolean }[] }) {
  return (
    <Frame id={id} label={label} hint={hint} errors={errors} optional={optional}>
      <select {...wrongFirst(errors)} {...rest} {...described(id, hint, errors)} id={id} name={name} className="input">
        {options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.disabled}>
            {option.label}
          </option>
        ))}
      </select>
    </Frame>
  );
}

/** One box to tick. Never ticked beforehand unless the person ticked it (dark-pattern rule 3, facts 2.6). */
export function CheckBox({ name, label, hint, errors, id = name, ...rest }: Labelled & InputHTMLAttributes<HTMLInputElement>) {
  return (
    <div className="field">
      <label className="choice" htmlFor={id}>
        <input {...rest} {...described(id, hint, errors)} id={id} name={name} type="checkbox" />
        <span>{label}</span>
      </label>
      <Hint id={id} hint={hint} />
      <Errors id={id} errors={errors} />
    </div>
  );
}

/** A set of radio buttons as tappable pills. */
export function PillChoices({
  name,
  legend,
  choices,
  value,
  ...rest
}: { name: string; legend: ReactNode; choices: readonly { value: string; label: ReactNode; disabled?: boolean }[]; value?: string | undefined } & Omit<
  InputHTMLAttributes<HTMLInputElement>,
  'value'
>) {
  return (
    <fieldset className="group">
      <legend>{legend}</legend>
      <div className="button-row">
        {choices.map((choice) => (
          <label className="pill-choice" key={choice.value}>
            <input {...rest} type="radio" name={name} value={choice.value} defaultChecked={choice.value === value} disabled={choice.disabled} />
            <span>{choice.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** The form's own line of errors, focused by the page when a post was refused. */
export function FormErrors({ errors }: { errors?: readonly string[] | undefined }) {
  if (errors === undefined || errors.length === 0) return null;
  return (
    <div className="notice" data-tone="bad" role="alert">
      {errors.map((error) => (
        <p key={error} className="form-error">
          {error}
        </p>
      ))}
    </div>
  );
}

function Frame({
  id,
  label,
  hint,
  errors,
  optional,
  children,
}: Pick<Labelled, 'label' | 'hint' | 'errors' | 'optional'> & { id: string; children: ReactNode }) {
  return (
    <div className="field">
      <label htmlFor={id}>
        {label}
        {optional === true ? <span className="optional"> {m.shell_optional()}</span> : null}
      </label>
      <Hint id={id} hint={hint} />
      {children}
      <Errors id={id} errors={errors} />
    </div>
  );
}

function Hint({ id, hint }: { id: string; hint: ReactNode }) {
  return hint === undefined ? null : (
    <p className="hint" id={`${id}-hint`}>
      {hint}
    </p>
  );
}

function Errors({ id, errors }: { id: string; errors: readonly string[] | undefined }) {
  if (errors === undefined || errors.length === 0) return null;
  return (
    <p className="error" id={`${id}-error`}>
      {errors.join(' ')}
    </p>
  );
}

/** A refused field asks for the focus; of several the browser gives it to the first in the page, and brings it into sight. */
function wrongFirst(errors: readonly string[] | undefined): { autoFocus?: true } {
  return errors !== undefined && errors.length > 0 ? { autoFocus: true } : {};
}

function described(id: string, hint: ReactNode, errors: readonly string[] | undefined): { 'aria-describedby'?: string; 'aria-invalid'?: true } {
  const failed = errors !== undefined && errors.length > 0;
  const ids = [failed ? `${id}-error` : '', hint === undefined ? '' : `${id}-hint`].filter((part) => part !== '').join(' ');
  return { ...(ids === '' ? {} : { 'aria-describedby': ids }), ...(failed ? { 'aria-invalid': true as const } : {}) };
}
