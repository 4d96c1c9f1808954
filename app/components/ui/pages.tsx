// Previous and next of a long list; plain links, so the address tells where one is.
import { m } from '#app/paraglide/messages.js';

import { ButtonLink } from './button.tsx';

export function Pages({ page, last, href }: { page: number; last: number; href: (page: number) => string }) {
  if (last <= 1) return null;
  return (
    <nav className="button-row" aria-label={m.shell_pages()} style={{ justifyContent: 'center', paddingTop: 32 }}>
      {page > 1 ? (
        <ButtonLink kind="secondary" size="small" rel="prev" href={href(page - 1)}>
          {m.shell_previous()}
        </ButtonLink>
      ) : null}
      <span>{m.shell_page_of({ page, last })}</span>
      {page < last ? (
        <ButtonLink kind="secondary" size="small" rel="next" href={href(page + 1)}>
          {m.shell_next()}
        </ButtonLink>
      ) : null}
    </nav>
  );
}
