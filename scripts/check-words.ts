// Both languages must have the same keys with the same placeholders, in every area, prefixed by the area, and each key must be used.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { filesUnder, root } from './fingerprint.ts';

const folder = join(root, 'messages');
const faults: string[] = [];
const used = usedKeys();

for (const area of readdirSync(folder)) {
  const ko = read(area, 'ko');
  const en = read(area, 'en');
  for (const key of new Set([...Object.keys(ko), ...Object.keys(en)])) faults.push(...check(area, key, ko[key], en[key]));
}
if (faults.length > 0) {
  console.error(faults.join('\n'));
  process.exit(1);
}
console.log('words: both languages are complete');

function check(area: string, key: string, ko: string | undefined, en: string | undefined): string[] {
  const found: string[] = [];
  if (!key.startsWith(`${area}_`)) found.push(`${area}: ${key} must start with ${area}_`);
  if (ko === undefined || en === undefined) return [...found, `${area}: ${key} is missing in ${ko === undefined ? 'Korean' : 'English'}`];
  if (ko.trim() === '' || en.trim() === '') found.push(`${area}: ${key} is empty`);
  if (placeholders(ko) !== placeholders(en)) found.push(`${area}: ${key} has other placeholders in English`);
  if (/[가-힣]/.test(en)) found.push(`${area}: ${key} has Korean letters in English`);
  if (!used.has(key)) found.push(`${area}: ${key} is used nowhere`);
  return found;
}

function read(area: string, locale: string): Record<string, string> {
  const words: unknown = JSON.parse(readFileSync(join(folder, area, `${locale}.json`), 'utf8'));
  if (typeof words !== 'object' || words === null) return {};
  return Object.fromEntries(Object.entries(words).filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
}

function placeholders(text: string): string {
  return [...text.matchAll(/\{(\w+)\}/g)]
    .map((match) => match[1])
    .sort()
    .join(',');
}

function usedKeys(): Set<string> {
  const keys = new Set<string>();
  for (const file of ['app', 'server', 'prisma/seed'].flatMap((part) => filesUnder(join(root, part)))) {
    if (!/\.tsx?$/.test(file) || file.includes('paraglide')) continue;
    for (const match of readFileSync(file, 'utf8').matchAll(/\bm\.(\w+)|['"]([a-z]+_[a-z0-9_]+)['"]/g)) keys.add(match[1] ?? match[2] ?? '');
  }
  return keys;
}
