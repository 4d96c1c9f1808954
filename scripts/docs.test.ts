// What the documents name is there: files and folders, commands, links, and names of the code in backticks.
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');
const left = /(^|\/)(node_modules|build|reports|coverage|logs|generated|\.[\w-]+)(\/|$)/;
const all = globSync('**', { cwd: root, exclude: (path) => left.test(path) }).map((path) => path.replaceAll('\\', '/'));
const texts = all.filter((path) => path.endsWith('.md') && !path.startsWith('project.inlang/'));
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };

/** Patterns, not names; and an error that Stripe alone has. */
const noNames = new Set(['area_key', 'requireX', 'findX', 'getX', 'canX', 'readXPage', 'STAR_LABEL_', 'account_invalid']);
const isCode = (path: string): boolean =>
  /\.(ts|tsx|mjs|cjs|js|prisma|sql|css|json)$/.test(path) && path !== 'package-lock.json' && path !== 'scripts/docs.test.ts';
const code = [...all.filter(isCode).map(read), ...all].join('\n');
const words = new Set(code.match(/\w+/g));
const kebabs = new Set(code.match(/[a-z][a-z0-9]*(?:-[a-z0-9]+)+/g));

/** Paths from the root; one may stand for all whose names begin so. */
function missingPaths(text: string): string[] {
  const named = [...text.matchAll(/(?<![\w/.<@-])(?:app|server|prisma|scripts|tests|docs|messages|public)\/[\w./-]+(?![\w<{*])/g)].map(([path]) => path);
  return named.map((path) => path.replace(/[./-]+$/, '')).filter((path) => !path.startsWith('app/paraglide/') && !all.some((one) => one.startsWith(path)));
}

function missingCommands(text: string): string[] {
  return [...text.matchAll(/npm run (?:--silent )?([\w:]+)/g)].flatMap(([, name = '']) => (name in scripts ? [] : [name]));
}

function missingLinks(path: string, text: string): string[] {
  const links = [...text.matchAll(/\]\(([^)#\s]+)/g), ...text.matchAll(/src="([^"]+)"/g)].map(([, link = '']) => link);
  return links.filter((link) => !/^https?:/.test(link) && !existsSync(join(root, dirname(path), link)));
}

function missingNames(text: string): string[] {
  const quoted = [...text.replace(/```[\s\S]*?```/g, '').matchAll(/`([^`\n]+)`/g)].map(([, one = '']) => one);
  const names = quoted.flatMap((one) => one.match(/\b[a-z]+[A-Z]\w*\b|\b[a-z]+(?:_[a-z0-9]+)+\b|\b[A-Z][A-Z0-9]*_[A-Z0-9_]+\b/g) ?? []);
  const verbs = quoted.filter((one) => /^[a-z][a-z0-9]*(-[a-z0-9]+)+$/.test(one) && !kebabs.has(one));
  return [...names.filter((name) => !words.has(name) && !noNames.has(name)), ...verbs];
}

test('the README tells of every setting', () => {
  const settings = [...read('app/infra/env.server.ts').matchAll(/^ {2}([A-Z][A-Z0-9_]+): /gm)].map(([, name = '']) => name);
  const readme = read('README.md');
  expect(settings.length).toBeGreaterThan(20);
  expect(settings.filter((name) => !readme.includes(`\`${name}\``) && !/^(MARKET|STAR_LABEL)_/.test(name))).toEqual([]);
});

test.each(texts)('%s names what is there', (path) => {
  const text = read(path);
  const missing = [...missingPaths(text), ...missingCommands(text), ...missingLinks(path, text), ...missingNames(text)];
  expect(missing).toEqual([]);
});
