// The pictures: a strip that can be swiped, thumbnails as anchors into it, each picture a link to its largest file.
import type { PictureSource } from '#app/components/picture-source.ts';
import { Picture } from '#app/components/picture.tsx';
import { m } from '#app/paraglide/messages.js';

export function ProductGallery({ pictures, name }: { pictures: readonly PictureSource[]; name: string }) {
  if (pictures.length === 0) return <Picture picture={null} sizes="50vw" />;
  return (
    <picture-gallery data-close={m.store_gallery_close()}>
      <div className="gallery-strip" data-strip tabIndex={0} role="group" aria-label={m.store_gallery_label({ name })}>
        {pictures.map((picture, index) => (
          <a key={picture.hash} id={`picture-${index + 1}`} href={`/media/${picture.hash}/1280.jpg`} aria-label={m.store_gallery_enlarge({ alt: picture.alt })}>
            <Picture picture={picture} sizes="(min-width: 1024px) 560px, 100vw" priority={index === 0} />
          </a>
        ))}
      </div>
      {pictures.length > 1 ? (
        <div className="gallery-thumbs" data-thumbs>
          {pictures.map((picture, index) => (
            <a
              key={picture.hash}
              href={`#picture-${index + 1}`}
              aria-label={m.store_gallery_show({ n: index + 1, of: pictures.length })}
              aria-current={index === 0 ? 'true' : 'false'}
            >
              <Picture picture={{ ...picture, alt: '' }} sizes="72px" />
            </a>
          ))}
        </div>
      ) : null}
    </picture-gallery>
  );
}
