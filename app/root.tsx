// The document around every page. It carries one small script of custom elements; no page hydrates.
import { Links, Meta, Outlet, useMatches } from '@remix-run/react';
import type { LinksFunction, MetaFunction } from '@remix-run/node';
import { anyone } from '#app/http/access.server.ts';
import { readMarket } from '#app/http/market.server.ts';
import type { ReactNode } from 'react';

import { ErrorPage, errorTitle } from '#app/components/error-page.tsx';
import { SiteFooter } from '#app/components/site-footer.tsx';
import { SiteHeader } from '#app/components/site-header.tsx';
import { m } from '#app/paraglide/messages.js';
import { getLocale } from '#app/paraglide/runtime.js';
import styles from '#app/styles/app.css?url';
import fonts from '#app/styles/fonts.css?url';

declare const __ELEMENTS__: string;

export const links: LinksFunction = () => [
  { rel: 'stylesheet', href: fonts },
  { rel: 'stylesheet', href: styles },
  { rel: 'icon', href: '/favicon.svg', type: 'image/svg+xml' },
];

/** Of pages without words of their own, above all those that are not there (WCAG 2.4.2). */
export const meta: MetaFunction = ({ error }) => [{ title: error === undefined ? m.shell_brand() : `${errorTitle(error)} · ${m.shell_brand()}` }];

export function loader() {
  anyone();
  return readMarket();
}

/** The operator's facts do not change while the process runs. */
export const shouldRevalidate = () => false;

interface PageHandle {
  frame?: 'shop' | 'desk' | 'plain';
}

export function Layout({ children }: { children: ReactNode }) {
  const handles = useMatches().map((match) => (match.handle ?? {}) as PageHandle);
  const frame = handles.findLast((handle) => handle.frame !== undefined)?.frame ?? 'shop';
  return (
    <html lang={getLocale()}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <meta name="color-scheme" content="light dark" />
        <Meta />
        <Links />
        <script type="module" src={__ELEMENTS__} />
      </head>
      <body data-frame={frame}>
        <a className="skip-link" href="#content">
          {m.shell_skip()}
        </a>
        <SiteHeader frame={frame} />
        <main id="content" tabIndex={-1}>
          {children}
        </main>
        <SiteFooter frame={frame} />
      </body>
    </html>
  );
}

export default function App() {
  return <Outlet />;
}

export { ErrorPage as ErrorBoundary };
