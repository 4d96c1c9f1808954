// Buttons and links that look like buttons. One primary action a view.
import type { AnchorHTMLAttributes, ButtonHTMLAttributes } from 'react';

type Kind = 'primary' | 'secondary' | 'quiet' | 'danger';
interface Looks {
  kind?: Kind;
  size?: 'normal' | 'small';
  wide?: boolean;
}

/** A real button; type is "submit" unless said otherwise. */
export function Button({ kind = 'primary', size = 'normal', wide = false, type = 'submit', ...rest }: Looks & ButtonHTMLAttributes<HTMLButtonElement>) {
  return <button {...rest} type={type} className="button" data-kind={kind} data-size={size} data-wide={wide || undefined} />;
}

/** A link that is the next step. */
export function ButtonLink({ kind = 'primary', size = 'normal', wide = false, ...rest }: Looks & AnchorHTMLAttributes<HTMLAnchorElement>) {
  return <a {...rest} className="button" data-kind={kind} data-size={size} data-wide={wide || undefined} />;
}
