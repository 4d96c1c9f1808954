// A picture by its content hash, at the widths and formats that the pipeline makes; its space is kept before it loads.

import type { PictureSource } from './picture-source.ts';

const widths = [160, 320, 480, 640, 960, 1280];

/** `sizes` as in HTML; `priority` for the one picture that matters first. */
export function Picture({
  picture,
  ratio = '4:5',
  sizes,
  priority = false,
}: {
  picture: PictureSource | null;
  ratio?: '4:5' | '16:9' | '1:1';
  sizes: string;
  priority?: boolean;
}) {
  if (picture === null) return <span className="picture" data-ratio={ratio} aria-hidden="true" />;
  const [w, h] = ratio === '4:5' ? [4, 5] : ratio === '16:9' ? [16, 9] : [1, 1];
  return (
    <picture className="picture" data-ratio={ratio} style={{ backgroundColor: picture.colour }}>
      <source type="image/webp" srcSet={sources(picture.hash, 'webp')} sizes={sizes} />
      <img
        src={`/media/${picture.hash}/640.jpg`}
        srcSet={sources(picture.hash, 'jpg')}
        sizes={sizes}
        alt={picture.alt}
        width={w * 160}
        height={h * 160}
        loading={priority ? 'eager' : 'lazy'}
        decoding="async"
        {...(priority ? { fetchpriority: 'high' } : {})}
      />
    </picture>
  );
}

function sources(hash: string, extension: string): string {
  return widths.map((width) => `/media/${hash}/${width}.${extension} ${width}w`).join(', ');
}
