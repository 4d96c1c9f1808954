// Hydration, for the pages that ask for it (checkout, account, desks). The custom elements wait for its end: they change what React compares.
import { RemixBrowser } from '@remix-run/react';
import { startTransition, useEffect } from 'react';
import { hydrateRoot } from 'react-dom/client';

import { hydratedEvent } from './elements/after-hydration.ts';

function Document() {
  useEffect(() => {
    document.dispatchEvent(new Event(hydratedEvent));
  }, []);
  return <RemixBrowser />;
}

startTransition(() => {
  hydrateRoot(document, <Document />);
});
