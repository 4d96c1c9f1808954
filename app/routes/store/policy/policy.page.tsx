// A policy of the shop: terms, privacy, how products are ranked, help. Short, complete, the same in both languages.
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';

import { Story } from '#app/components/story.tsx';
import { Notice } from '#app/components/ui/notice.tsx';
import { anyone } from '#app/http/access.server.ts';
import { cacheHeaders, notFound, publicPage } from '#app/http/answer.server.ts';
import { readMarket } from '#app/http/market.server.ts';
import { markdownToHtml } from '#app/lib/markdown.ts';
import { m } from '#app/paraglide/messages.js';
import { pageMeta } from '#app/routes/store/page-meta.ts';
import { url, urlIn } from '#app/urls.ts';

import { findPolicy, policySlugs } from './policies.ts';
import { WithdrawalForm } from './withdrawal-form.tsx';

export function loader({ params }: LoaderFunctionArgs) {
  anyone();
  const slug = params['slug'] ?? '';
  const policy = findPolicy(slug);
  if (policy === null) throw notFound();
  const facts = readMarket();
  const sections = policy.sections.map(({ id, title, text }) => ({ id, title: title(), html: markdownToHtml(text(facts)) }));
  return publicPage({ slug, title: policy.title(), lede: policy.lede(), sections, demo: facts.demo }, { tags: ['policies'] });
}

export const headers = cacheHeaders;

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data === undefined ? [] : pageMeta({ title: data.title, description: data.lede, origin: data.origin, path: urlIn('ko', 'policy', { slug: data.slug }) });

export default function PolicyPage() {
  const { slug, title, lede, sections, demo } = useLoaderData<typeof loader>();
  const others = policySlugs.filter((other) => other !== slug).map((other) => ({ slug: other, title: findPolicy(other)?.title() }));
  return (
    <div className="wrap policy">
      <div className="page-head">
        <h1>{title}</h1>
        <p className="lede">{lede}</p>
      </div>
      {demo ? <Notice tone="warn">{m.legal_demo()}</Notice> : null}
      <div className="policy-columns">
        <nav aria-label={m.legal_contents()}>
          <ul role="list">
            {sections.map((section) => (
              <li key={section.id}>
                <a href={`#${section.id}`}>{section.title}</a>
              </li>
            ))}
            {slug === 'help' ? (
              <li>
                <a href="#withdrawal-form">{m.legal_form_title()}</a>
              </li>
            ) : null}
          </ul>
        </nav>
        <div className="policy-text">
          {sections.map((section) => (
            <section key={section.id} id={section.id}>
              <h2>{section.title}</h2>
              <Story html={section.html} voice="plain" />
            </section>
          ))}
          {slug === 'help' ? <WithdrawalForm /> : null}
          <nav aria-label={m.legal_other()} className="policy-others">
            {others.map((other) => (
              <a key={other.slug} href={url('policy', { slug: other.slug })}>
                {other.title}
              </a>
            ))}
          </nav>
        </div>
      </div>
    </div>
  );
}
