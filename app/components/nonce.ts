// The Content-Security-Policy nonce of this answer, for the inline scripts of pages that hydrate.
import { createContext, useContext } from 'react';

export const NonceContext = createContext<string | undefined>(undefined);

export function useNonce(): string | undefined {
  return useContext(NonceContext);
}
