// One mail of the demonstration's mailbox: its links to follow, its text, or its HTML in a frame that may run nothing. Demo mode only.
import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';

import { anyone, requireDemo } from '#app/http/access.server.ts';
import { notFound } from '#app/http/answer.server.ts';
import { appUrl } from '#app/infra/env.server.ts';
import { formatMoment } from '#app/lib/time.ts';
import { m } from '#app/paraglide/messages.js';
import { getLocale } from '#app/paraglide/runtime.js';
import { url } from '#app/urls.ts';

import { findMail } from '../mail/mail.read.server.ts';

export async function loader({ request, params }: LoaderFunctionArgs) {
  anyone();
  requireDemo();
  const mail = await findMail((params['id'] ?? '').slice(0, 60));
  if (mail === null) throw notFound();
  const { html, ...rest } = mail;
  const asHtml = new URL(request.url).searchParams.get('as') === 'html';
  return { ...rest, html: asHtml ? html : null, links: linksIn(mail.text) };
}

export function meta() {
  return [{ title: `${m.mail_item_title()} · ${m.shell_brand()}` }, { name: 'robots', content: 'noindex' }];
}

export default function MailItemPage() {
  const mail = useLoaderData<typeof loader>();
  return (
    <div className="wrap wrap-narrow">
      <div className="page-head">
        <p>
          <a href={url('devMail')}>{m.mail_box_title()}</a>
        </p>
        <h1 lang={mail.locale}>{mail.subject}</h1>
        <p className="lede">
          {mail.recipient} · {formatMoment(mail.createdAt, getLocale())}
        </p>
      </div>
      <div className="form-stack">
        <section aria-labelledby="links">
          <h2 id="links">{m.mail_item_links()}</h2>
          <ul>
            {mail.links.map((link) => (
              <li key={link}>
                <a className="inline" href={link}>
                  {link}
                </a>
              </li>
            ))}
          </ul>
        </section>
        {mail.html === null ? (
          <>
            <p>
              <a href={url('devMailItem', { id: mail.id }, { as: 'html' })}>{m.mail_item_as_html()}</a>
            </p>
            <pre className="mail-text" lang={mail.locale}>
              {mail.text}
            </pre>
          </>
        ) : (
          <>
            <p>
              <a href={url('devMailItem', { id: mail.id })}>{m.mail_item_as_text()}</a>
            </p>
            <iframe className="mail-frame" title={m.mail_item_frame()} sandbox="" srcDoc={mail.html} />
          </>
        )}
      </div>
    </div>
  );
}

// Links into this shop as paths, so that they work by whatever name the visitor reached it.
function linksIn(text: string): string[] {
  const own = appUrl();
  const found = text.match(/https?:\/\/[^\s<>"]+/g) ?? [];
  return [...new Set(found)].filter((link) => link.startsWith(`${own}/`)).map((link) => link.slice(own.length));
}
