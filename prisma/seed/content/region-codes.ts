// Builders for the dated codes of a region. Code systems are never mixed: ISO KR-50 is Sejong, standard code 50 is Jeju.

import type { RegionCodeContent, RegionCodeSystem } from './place-types.ts';

interface CodeValues {
  standard: string;
  iso: string;
  tourApiArea: string;
  sgis: string;
  postal: string;
  tel: string;
}

function code(
  system: RegionCodeSystem,
  value: string,
  validFrom: string | null = null,
  validTo: string | null = null,
): RegionCodeContent {
  return { system, value, validFrom, validTo };
}

/**
 * The codes of one region in all six systems. With `validTo` every code ends with its region;
 * with `change` the standard code was another one until the day before `change.on`.
 */
export function codesOf(
  values: CodeValues,
  end: string | null = null,
  change?: { from: string; until: string; on: string },
): RegionCodeContent[] {
  const earlier = change ? [code('kr-standard', change.from, null, change.until)] : [];
  return [
    ...earlier,
    code('kr-standard', values.standard, change?.on ?? null, end),
    code('iso', values.iso, null, end),
    code('tourapi-area', values.tourApiArea, null, end),
    code('sgis', values.sgis, null, end),
    code('postal', values.postal, null, end),
    code('tel', values.tel, null, end),
  ];
}

/** Only the codes that stayed with the land (postal, telephone) after a merger, from the day of the merger. */
export function inheritedCodes(from: string, postal: string[], tel: string[]): RegionCodeContent[] {
  return [
    ...postal.map((value) => code('postal', value, from)),
    ...tel.map((value) => code('tel', value, from)),
  ];
}
