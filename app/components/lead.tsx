// The head of a place or a hall: a landscape over the whole width, the way here, the name.
import type { ReactNode } from 'react';

import type { PictureSource } from './picture-source.ts';
import { Picture } from './picture.tsx';
import { Breadcrumb, type Step } from './ui/breadcrumb.tsx';

export function Lead({
  picture,
  steps,
  badge,
  name,
  tagline,
  lang,
  children,
}: {
  picture: PictureSource | null;
  steps: readonly Step[];
  badge?: ReactNode;
  name: string;
  tagline?: string;
  /** The language of name and tagline where it is not the page's. */
  lang?: 'ko' | undefined;
  children?: ReactNode;
}) {
  return (
    <header className="lead-head">
      <Picture picture={picture} ratio="16:9" sizes="100vw" priority />
      <div className="wrap">
        <Breadcrumb steps={steps} />
        {badge}
        <h1 className="serif" lang={lang}>
          {name}
        </h1>
        {tagline === undefined ? null : (
          <p className="tagline serif" lang={lang}>
            {tagline}
          </p>
        )}
        {children}
      </div>
    </header>
  );
}
