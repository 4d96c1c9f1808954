// The header: brand, search, the ways in, language, basket. What is personal (name, count) comes after load by <personal-bar>.
import { useLocation } from '@remix-run/react';

import { m } from '#app/paraglide/messages.js';
import { getLocale } from '#app/paraglide/runtime.js';
import { inLocale, url, type Locale } from '#app/urls.ts';

import { BrandMark } from './brand-mark.tsx';

export function SiteHeader({ frame }: { frame: 'shop' | 'desk' | 'plain' }) {
  return (
    <header className="site-header">
      <div className="wrap">
        <div className="bar">
          <a className="brand" href={url('home')}>
            <BrandMark />
            {m.shell_brand()}
          </a>
          {frame === 'shop' ? <SearchForm /> : null}
          <div className="header-links">
            <LanguageLink />
            <personal-bar>
              <DeskLinks />
              <a href={url('orders')} className="wide-only" data-orders hidden>
                {m.shell_orders()}
              </a>
              <a href={url('account')} data-account data-mine={m.shell_account_mine()}>
                {m.shell_account()}
              </a>
              <a href={url('cart')} data-cart>
                {m.shell_cart()} <span className="count" data-count hidden />
              </a>
            </personal-bar>
          </div>
        </div>
        {frame === 'shop' ? <SiteNav /> : null}
      </div>
    </header>
  );
}

/** Shown by <personal-bar> to those who may enter. */
function DeskLinks() {
  return (
    <>
      <a href={url('makerDesk')} data-desk="maker" hidden>
        {m.store_desk_maker()}
      </a>
      <a href={url('admin')} data-desk="admin" hidden>
        {m.store_desk_admin()}
      </a>
      <a href={url('regionDesk')} data-desk="region" hidden>
        {m.store_desk_region()}
      </a>
    </>
  );
}

function SearchForm() {
  const query = new URLSearchParams(useLocation().search).get('q') ?? '';
  return (
    <search-box
      data-suggest={url('suggest')}
      data-label={m.store_suggest_label()}
      data-queries={m.store_suggest_queries()}
      data-products={m.store_suggest_products()}
      data-makers={m.store_suggest_makers()}
      data-places={m.store_suggest_places()}
      data-categories={m.store_suggest_categories()}
      data-recent={m.store_suggest_recent()}
      data-forget={m.store_suggest_forget()}
      data-count={m.store_suggest_count({ n: '{n}' })}
    >
      <form className="search-form" action={url('search')} role="search">
        <label className="visually-hidden" htmlFor="site-search">
          {m.shell_search_label()}
        </label>
        <input
          id="site-search"
          name="q"
          type="search"
          maxLength={100}
          defaultValue={query}
          placeholder={m.shell_search_hint()}
          autoComplete="off"
          enterKeyHint="search"
        />
        <button type="submit" aria-label={m.shell_search_button()}>
          <svg width="20" height="20" viewBox="0 0 20 20" fill="none" stroke="currentColor" strokeWidth="1.6" aria-hidden="true">
            <circle cx="8.5" cy="8.5" r="5.5" />
            <path d="M13 13l4 4" />
          </svg>
        </button>
      </form>
    </search-box>
  );
}

function SiteNav() {
  const here = useLocation().pathname;
  const links = [
    { href: url('search'), label: m.shell_nav_products() },
    { href: url('halls'), label: m.shell_nav_halls() },
    { href: url('stars'), label: m.shell_nav_stars() },
    { href: url('clusters'), label: m.shell_nav_clusters() },
  ];
  return (
    <nav className="site-nav" aria-label={m.shell_nav_label()}>
      {links.map((link) => (
        <a key={link.href} href={link.href} aria-current={here === link.href || here.startsWith(`${link.href}/`) ? 'page' : undefined}>
          {link.label}
        </a>
      ))}
    </nav>
  );
}

function LanguageLink() {
  const { pathname, search } = useLocation();
  const other: Locale = getLocale() === 'ko' ? 'en' : 'ko';
  return (
    <a href={inLocale(other, pathname, search)} lang={other} hrefLang={other}>
      {other === 'en' ? 'English' : '한국어'}
    </a>
  );
}
