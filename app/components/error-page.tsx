// What is shown when a page is not there, not allowed, or failed: what happened, what is safe, what to do.
import { isRouteErrorResponse, useRouteError } from '@remix-run/react';

import { m } from '#app/paraglide/messages.js';
import { url } from '#app/urls.ts';

import { ButtonLink } from './ui/button.tsx';

export function ErrorPage() {
  const fault = useRouteError();
  const { title, text } = words(isRouteErrorResponse(fault) ? fault.status : 500);
  return (
    <div className="wrap">
      <div className="empty-state">
        <h1>{title}</h1>
        <p>{text}</p>
        <div className="button-row">
          <ButtonLink href={url('home')}>{m.shell_error_home()}</ButtonLink>
          <ButtonLink kind="secondary" href={url('search')}>
            {m.shell_error_search()}
          </ButtonLink>
        </div>
      </div>
    </div>
  );
}

/** What the document is called then. */
export function errorTitle(fault: unknown): string {
  return words(isRouteErrorResponse(fault) ? fault.status : 500).title;
}

function words(status: number): { title: string; text: string } {
  if (status === 404) return { title: m.shell_error_404(), text: m.shell_error_404_text() };
  if (status === 401) return { title: m.shell_error_401(), text: m.shell_error_401_text() };
  if (status === 403) return { title: m.shell_error_403(), text: m.shell_error_403_text() };
  if (status === 429) return { title: m.shell_error_429(), text: m.shell_error_429_text() };
  if (status === 503) return { title: m.shell_error_503(), text: m.shell_error_503_text() };
  return { title: m.shell_error_500(), text: m.shell_error_500_text() };
}
