// The hosted page's one stylesheet, in the shop's paper, ink and indigo, and the policy that lets nothing else through.
import { createHash } from 'node:crypto';

export const PAGE_STYLE = `
:root{color-scheme:light dark;--paper:oklch(.982 .008 85);--card:oklch(.995 .004 85);--ink:oklch(.24 .012 260);--soft:oklch(.46 .014 260);--line:oklch(.88 .01 85);--edge:oklch(.6 .012 260);--indigo:oklch(.42 .115 258);--on-indigo:oklch(.985 .008 85);--lacquer:oklch(.47 .155 32);--wash:oklch(.95 .022 85)}
@media(prefers-color-scheme:dark){:root{--paper:oklch(.19 .012 260);--card:oklch(.235 .012 260);--ink:oklch(.93 .008 85);--soft:oklch(.76 .012 85);--line:oklch(.34 .012 260);--edge:oklch(.6 .012 260);--indigo:oklch(.76 .095 258);--on-indigo:oklch(.19 .012 260);--lacquer:oklch(.76 .12 32);--wash:oklch(.28 .02 85)}}
@media(prefers-reduced-motion:no-preference){@view-transition{navigation:auto}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:400 1rem/1.65 "Pretendard Variable",Pretendard,system-ui,-apple-system,"Apple SD Gothic Neo","Noto Sans KR",sans-serif;word-break:keep-all;overflow-wrap:anywhere}
.practice{margin:0;padding:.75rem 1rem;background:var(--wash);border-bottom:1px solid var(--line);text-align:center;font-weight:600}
main{max-width:35rem;margin:0 auto;padding:1.5rem 1rem 4rem}
h1{font-size:1.375rem;line-height:1.35;margin:0 0 1rem}
h2{font-size:1.125rem;margin:2rem 0 .5rem}
p{margin:0 0 1rem}
.soft,.hint{color:var(--soft);font-size:.875rem}
.card{background:var(--card);border:1px solid var(--line);border-radius:6px;padding:1rem}
.items{list-style:none;margin:0;padding:0}
.items li{display:flex;gap:1rem;justify-content:space-between;padding:.5rem 0;border-bottom:1px solid var(--line)}
.items b,.total b{font-weight:600;font-variant-numeric:tabular-nums;white-space:nowrap}
.total{display:flex;justify-content:space-between;gap:1rem;margin:.75rem 0 0;font-size:1.125rem;font-weight:600}
fieldset{border:0;margin:1.5rem 0 0;padding:0;min-width:0}
legend{font-weight:600;padding:0;margin-bottom:.25rem}
.choice{display:flex;align-items:center;gap:.75rem;min-height:2.75rem;border-bottom:1px solid var(--line)}
.choice input{width:1.25rem;height:1.25rem;accent-color:var(--indigo)}
label.field{display:block;margin-top:.75rem;font-weight:600}
.field input{display:block;width:100%;min-height:2.75rem;margin-top:.25rem;padding:.5rem .75rem;border:1px solid var(--edge);border-radius:6px;background:var(--card);color:var(--ink);font:inherit;font-variant-numeric:tabular-nums}
.pair{display:grid;grid-template-columns:1fr 1fr;gap:.75rem}
button,.button{display:block;width:100%;min-height:2.75rem;margin-top:.75rem;padding:.625rem 1rem;border:1px solid var(--edge);border-radius:6px;background:transparent;color:var(--ink);font:inherit;font-weight:600;text-align:center;text-decoration:none;cursor:pointer}
.main{background:var(--indigo);border-color:var(--indigo);color:var(--on-indigo)}
a{color:var(--indigo)}
a:focus-visible,button:focus-visible,input:focus-visible,summary:focus-visible{outline:3px solid var(--indigo);outline-offset:2px}
.alert{border:1px solid var(--lacquer);border-left-width:4px;border-radius:6px;padding:.75rem 1rem;margin:0 0 1rem}
.problem{color:var(--lacquer);font-size:.875rem;font-weight:600}
.back{margin:2rem 0 0;text-align:center}
.back a{display:inline-block;padding:.625rem}
summary{min-height:2.75rem;padding:.625rem 0;cursor:pointer;font-weight:600}
code{font-variant-numeric:tabular-nums}
`;

/** For `style-src`: the hash of the page's inline stylesheet. */
export const PAGE_STYLE_HASH = `'sha256-${createHash('sha256').update(PAGE_STYLE).digest('base64')}'`;

/**
 * The Content-Security-Policy of the hosted page. Browsers hold form-action against redirects too, so origins outside the page's own
 * to which a payment returns must be named.
 */
export function pagePolicy(returnOrigins: readonly string[] = [], ownFonts = false): string {
  const targets = ["'self'", ...new Set(returnOrigins)].join(' ');
  const fonts = ownFonts ? " 'self'; font-src 'self'" : '';
  return `default-src 'none'; style-src ${PAGE_STYLE_HASH}${fonts}; form-action ${targets}; base-uri 'none'; frame-ancestors 'none'`;
}
