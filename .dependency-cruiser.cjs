// Who may import whom (CONTRIBUTING.md). The rules between nouns are generated from app/domain/edges.mjs.
const { readFileSync } = require('node:fs');
const { join } = require('node:path');

const source = readFileSync(join(__dirname, 'app/domain/edges.mjs'), 'utf8');
const edges = new Function(`${source.replace('export const edges =', 'return')}`)();
const nouns = Object.keys(edges);

/** A layer may not import these. */
function below(name, from, to, extra = {}) {
  return { name, severity: 'error', from: { path: from, pathNot: extra.except }, to: { path: to, pathNot: extra.toExcept } };
}

const nounRules = nouns.map((noun) => ({
  name: `noun-${noun}`,
  comment: `${noun} may import: ${edges[noun].join(', ') || 'no other noun'}`,
  severity: 'error',
  from: { path: `^app/domain/${noun}/` },
  to: { path: '^app/domain/', pathNot: `^app/domain/(${[noun, ...edges[noun]].join('|')})/` },
}));

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'undeclared-noun', severity: 'error', from: {}, to: { path: '^app/domain/[^/]+/', pathNot: `^app/domain/(${nouns.join('|')})/` } },
    {
      name: 'private',
      severity: 'error',
      from: { path: '^app/domain/([^/]+)/' },
      to: { path: '^app/domain/[^/]+/internal/', pathNot: '^app/domain/$1/internal/' },
    },
    { name: 'private-outside', severity: 'error', from: { pathNot: '^app/domain/' }, to: { path: '^app/domain/[^/]+/internal/' } },
    ...nounRules,
    below('lib-is-a-leaf', '^app/lib/', '^app/(?!lib/)'),
    below('infra-looks-down', '^app/infra/', '^app/(?!lib/|infra/|urls|paths|paraglide/|domain/search/|domain/catalog/product-notice)'),
    below('domain-looks-down', '^app/domain/', '^app/(?!lib/|domain/|infra/db/(sql|generated)|infra/images/draw/recipe)'),
    below('flows-look-down', '^app/flows/', '^app/(http|routes|jobs|components)/'),
    below('http-looks-down', '^app/http/', '^app/(routes|jobs|components)/'),
    below('components-stay-pure', '^app/components/', '^app/(infra|flows|http|routes|jobs)/|\\.server\\.'),
    below('jobs-call-flows', '^app/jobs/', '^app/(routes|components)/'),
    below('routes-do-not-write', '^app/routes/', '^app/infra/db/(transaction|pool)'),
    below('only-reads-read', '^app/routes/', '^app/infra/db/reader', { except: '\\.(read\\.server|resource)\\.ts$' }),
    below('no-page-imports-a-page', '^app/routes/', '\\.page\\.tsx$'),
    below('pure-domain', '^app/domain/[^/]+/[^.]+\\.ts$', '\\.server\\.|^app/infra/'),
    below('server-stays-apart', '^server/', '^app/(?!runtime\\.server)'),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(paraglide|generated)/|\\.test\\.ts$' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default'], extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'] },
  },
};
