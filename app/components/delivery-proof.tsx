// What a maker showed for a delivery: words and a picture. The buyer, the maker and the operator see the same.
import { m } from '#app/paraglide/messages.js';

import { pictureOf } from './picture-source.ts';
import { Picture } from './picture.tsx';

export interface ProofFacts {
  proofText: string | null;
  proofHash: string | null;
  proofColour: string | null;
}

export function DeliveryProof({ proof: { proofText, proofHash, proofColour } }: { proof: ProofFacts }) {
  if (proofText === null && proofHash === null) return null;
  return (
    <figure className="delivery-proof">
      {proofHash === null ? null : <Picture picture={pictureOf({ hash: proofHash, colour: proofColour }, m.returns_proof_alt())} ratio="1:1" sizes="160px" />}
      {proofText === null ? null : <figcaption className="by">“{proofText}”</figcaption>}
    </figure>
  );
}
