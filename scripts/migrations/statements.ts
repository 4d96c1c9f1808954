// Reads SQL as far as migrations need it: where one statement ends and the next begins, and what its words are. Quotes, dollar bodies and comments
// are understood; expressions are not.

export interface Statement {
  /** As it is written, without what stands before it and without its semicolon. */
  text: string;
  /** Of its first word: characters before it. */
  place: number;
  /** Of its first word; the first line of the file is 1. */
  line: number;
  /** The comments before it and in it, without their dashes. */
  comments: string[];
  /**
   * The same in small letters and with one space between any two words or signs: `alter table t add column c numeric ( 3 , 0 )`. Names stand without their
   * quotes and without `public.`, strings and bodies are `''`.
   */
  words: string;
}

const piece = /\s+|--[^\n]*|\/\*[\s\S]*?\*\/|"(?:[^"]|"")*"|[eE]'(?:[^'\\]|''|\\[\s\S])*'|'(?:[^']|'')*'|(\$\w*\$)[\s\S]*?\1|[\p{L}\p{N}_]+|\S/gu;

/** The statements of a file, in order. */
export function statementsOf(sql: string): Statement[] {
  const found: Statement[] = [];
  let [begun, words, comments]: [number | null, string[], string[]] = [null, [], []];
  const finish = (end: number): void => {
    if (begun !== null) found.push({ text: sql.slice(begun, end).trim(), place: begun, line: lineAt(sql, begun), comments, words: joined(words) });
    [begun, words, comments] = [null, [], []];
  };
  for (const match of sql.matchAll(piece)) {
    const [text] = match;
    if (/^(--|\/\*)/.test(text)) comments.push(text.replace(/^(--|\/\*)\s*|\s*(\*\/)?$/g, ''));
    else if (text === ';') finish(match.index);
    else if (text.trim() !== '') {
      begun ??= match.index;
      words.push(wordOf(text));
    }
  }
  finish(sql.length);
  return found;
}

/** What stands between commas that are in no bracket. */
export function partsOf(words: string): string[] {
  const parts: string[][] = [[]];
  let depth = 0;
  for (const word of words.split(' ')) {
    if (word === '(') depth += 1;
    if (word === ')') depth -= 1;
    if (word === ',' && depth === 0) parts.push([]);
    else parts.at(-1)?.push(word);
  }
  return parts.map((part) => part.join(' '));
}

function wordOf(text: string): string {
  if (/^([eE]?'|\$.*\$)/s.test(text)) return "''";
  return text.startsWith('"') ? text.slice(1, -1).replaceAll('""', '"').replaceAll(' ', '_') : text.toLowerCase();
}

function joined(words: readonly string[]): string {
  return words
    .join(' ')
    .replaceAll(' . ', '.')
    .replaceAll(' : : ', '::')
    .replace(/\bpublic\./g, '');
}

function lineAt(sql: string, place: number): number {
  return sql.slice(0, place).split('\n').length;
}
