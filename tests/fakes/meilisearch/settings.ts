// The settings of an index: what there is, what may be said, how a part of them is laid over the rest.
import { Fault } from './faults.ts';
import { isJson, shaped, stringsOf, type Json, type Shape } from './shapes.ts';

const field = (check: Shape[string]['check'], name: string): Shape[string] => ({ check, code: `invalid_settings_${name}`, isNullable: true });

const SHAPE: Shape = {
  displayedAttributes: field('strings', 'displayed_attributes'),
  searchableAttributes: field('strings', 'searchable_attributes'),
  filterableAttributes: field('array', 'filterable_attributes'),
  sortableAttributes: field('strings', 'sortable_attributes'),
  foreignKeys: field('array', 'foreign_keys'),
  rankingRules: field('strings', 'ranking_rules'),
  stopWords: field('strings', 'stop_words'),
  nonSeparatorTokens: field('strings', 'non_separator_tokens'),
  separatorTokens: field('strings', 'separator_tokens'),
  dictionary: field('strings', 'dictionary'),
  synonyms: field('object', 'synonyms'),
  distinctAttribute: field('string', 'distinct_attribute'),
  proximityPrecision: field('string', 'proximity_precision'),
  typoTolerance: field('object', 'typo_tolerance'),
  faceting: field('object', 'faceting'),
  pagination: field('object', 'pagination'),
  embedders: field('object', 'embedders'),
  searchCutoffMs: field('integer', 'search_cutoff_ms'),
  localizedAttributes: field('array', 'localized_attributes'),
  facetSearch: field('boolean', 'facet_search'),
  prefixSearch: field('string', 'prefix_search'),
  chat: field('object', 'index_chat'),
};

const TYPO: Shape = {
  enabled: field('boolean', 'typo_tolerance'),
  minWordSizeForTypos: field('object', 'typo_tolerance'),
  disableOnWords: field('strings', 'typo_tolerance'),
  disableOnAttributes: field('strings', 'typo_tolerance'),
  disableOnNumbers: field('boolean', 'typo_tolerance'),
};
const FACETING: Shape = { maxValuesPerFacet: field('integer', 'faceting'), sortFacetValuesBy: field('object', 'faceting') };
const PAGINATION: Shape = { maxTotalHits: field('integer', 'pagination') };
const PATTERNS: Shape = {
  attributePatterns: { check: 'strings', code: 'invalid_settings_localized_attributes', required: 'invalid_settings_localized_attributes' },
  locales: { check: 'strings', code: 'invalid_settings_localized_attributes', required: 'invalid_settings_localized_attributes' },
};
const LOCALES = new Set(['ko', 'kor', 'en', 'eng', 'ja', 'jpn', 'zh', 'zho', 'cmn', 'fr', 'fra', 'de', 'deu']);
const RULES = new Set(['words', 'typo', 'proximity', 'attribute', 'attributeRank', 'wordPosition', 'sort', 'exactness']);

/** The settings of an index nobody has touched. */
export function defaultSettings(): Json {
  return {
    displayedAttributes: ['*'],
    searchableAttributes: ['*'],
    filterableAttributes: [],
    sortableAttributes: [],
    foreignKeys: [],
    rankingRules: ['words', 'typo', 'proximity', 'attributeRank', 'sort', 'wordPosition', 'exactness'],
    stopWords: [],
    nonSeparatorTokens: [],
    separatorTokens: [],
    dictionary: [],
    synonyms: {},
    distinctAttribute: null,
    proximityPrecision: 'byWord',
    typoTolerance: {
      enabled: true,
      minWordSizeForTypos: { oneTypo: 5, twoTypos: 9 },
      disableOnWords: [],
      disableOnAttributes: [],
      disableOnNumbers: false,
    },
    faceting: { maxValuesPerFacet: 100, sortFacetValuesBy: { '*': 'alpha' } },
    pagination: { maxTotalHits: 1000 },
    embedders: {},
    searchCutoffMs: null,
    localizedAttributes: null,
    facetSearch: true,
    prefixSearch: 'indexingTime',
  };
}

/** Throws a Fault when the settings are not those of the protocol. */
export function checkSettings(body: unknown): Json {
  const given = shaped(body, SHAPE);
  if (isJson(given['typoTolerance'])) checkTypos(shaped(given['typoTolerance'], TYPO, '.typoTolerance'));
  if (isJson(given['faceting'])) shaped(given['faceting'], FACETING, '.faceting');
  if (isJson(given['pagination'])) shaped(given['pagination'], PAGINATION, '.pagination');
  for (const rule of stringsOf(given['rankingRules'])) {
    if (!RULES.has(rule) && !/^[^:]+:(asc|desc)$/u.test(rule)) {
      throw new Fault('invalid_settings_ranking_rules', `Invalid value at \`.rankingRules\`: \`${rule}\` ranking rule is invalid.`);
    }
  }
  if (given['prefixSearch'] !== undefined && !['indexingTime', 'disabled', null].includes(given['prefixSearch'] as string | null)) {
    throw new Fault('invalid_settings_prefix_search', 'Unknown value at `.prefixSearch`: expected one of `indexingTime`, `disabled`');
  }
  checkLocales(given['localizedAttributes']);
  for (const name of ['embedders', 'chat', 'foreignKeys', 'distinctAttribute']) {
    if (given[name] !== undefined && given[name] !== null) throw new Fault('internal', `the double does not model the setting ${name}`);
  }
  return given;
}

function checkTypos(typos: Json): void {
  const sizes = typos['minWordSizeForTypos'];
  if (!isJson(sizes)) return;
  const [one, two] = [Number(sizes['oneTypo'] ?? 5), Number(sizes['twoTypos'] ?? 9)];
  if (one <= 255 && two <= 255 && two >= one) return;
  throw new Fault('invalid_settings_typo_tolerance', '`minWordSizeForTypos` setting is invalid. `twoTypos` should be greater or equals to `oneTypo`.');
}

function checkLocales(rules: unknown): void {
  if (!Array.isArray(rules)) return;
  for (const [index, rule] of rules.entries()) {
    const { locales } = shaped(rule, PATTERNS, `.localizedAttributes[${String(index)}]`);
    for (const locale of stringsOf(locales)) {
      if (!LOCALES.has(locale)) {
        throw new Fault('invalid_settings_localized_attributes', `Unknown value \`${locale}\` at \`.localizedAttributes[${String(index)}].locales[0]\``);
      }
    }
  }
}

/** The settings with the given ones laid over them; null puts a setting back to what it is by default. */
export function withSettings(settings: Json, given: Json): Json {
  const defaults = defaultSettings();
  const result = structuredClone(settings);
  for (const [name, value] of Object.entries(given)) {
    if (value === null) result[name] = defaults[name];
    else if (isJson(value) && name !== 'synonyms') result[name] = { ...(isJson(result[name]) ? result[name] : {}), ...structuredClone(value) };
    else result[name] = structuredClone(value);
  }
  // Sets come back in the order of their text, as the server keeps them.
  for (const name of ['sortableAttributes', 'stopWords', 'separatorTokens', 'nonSeparatorTokens', 'dictionary']) {
    result[name] = stringsOf(result[name]).toSorted();
  }
  const typos = result['typoTolerance'];
  if (isJson(typos)) for (const name of ['disableOnWords', 'disableOnAttributes']) typos[name] = stringsOf(typos[name]).toSorted();
  return result;
}

export interface FilterRule {
  patterns: readonly string[];
  equality: boolean;
  comparison: boolean;
  facetSearch: boolean;
}

/** What may be filtered by, in the order of the setting. */
export function filterRules(settings: Json): FilterRule[] {
  const given = settings['filterableAttributes'];
  return (Array.isArray(given) ? given : []).map((rule: unknown) => {
    if (typeof rule === 'string') return { patterns: [rule], equality: true, comparison: true, facetSearch: true };
    const features = isJson(rule) && isJson(rule['features']) ? rule['features'] : {};
    const filter = isJson(features['filter']) ? features['filter'] : {};
    return {
      patterns: stringsOf(isJson(rule) ? rule['attributePatterns'] : []),
      equality: filter['equality'] !== false,
      comparison: filter['comparison'] === true,
      facetSearch: features['facetSearch'] === true,
    };
  });
}
