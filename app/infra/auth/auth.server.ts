// better-auth on our own tables: e-mail and password, verification, reset. Mails go out through our outbox.
// Its rate limits count only what passes its handler, so ours (http/throttle) stand before every call.
import { betterAuth } from 'better-auth';
import { prismaAdapter } from 'better-auth/adapters/prisma';
import { createEmailVerificationToken } from 'better-auth/api';
import { twoFactor } from 'better-auth/plugins';

import { connections } from '../db/pool.server.ts';
import { appUrl, env } from '../env.server.ts';

export interface AuthMails {
  verify: (person: { email: string; name: string; locale: string }, token: string) => Promise<void>;
  reset: (person: { email: string; name: string; locale: string }, token: string) => Promise<void>;
}

const mails: { current?: AuthMails } = {};

/** Who writes the mails of sign-up and reset; set once at start by the runtime. */
export function setAuthMails(writer: AuthMails): void {
  mails.current = writer;
}

function person(user: { email: string; name: string }): { email: string; name: string; locale: string } {
  return { email: user.email, name: user.name, locale: 'locale' in user && typeof user.locale === 'string' ? user.locale : 'ko' };
}

function create() {
  const secure = appUrl().startsWith('https://');
  return betterAuth({
    appName: 'Sogong Market',
    baseURL: appUrl(),
    basePath: '/api/auth',
    secret: env().AUTH_SECRET,
    database: prismaAdapter(connections().prisma, { provider: 'postgresql', transaction: true }),
    telemetry: { enabled: false },
    logger: { level: 'error' },
    user: { modelName: 'person', additionalFields: { locale: { type: 'string', required: false, defaultValue: 'ko' } } },
    emailAndPassword: {
      enabled: true,
      minPasswordLength: 10,
      maxPasswordLength: 128,
      autoSignIn: false,
      requireEmailVerification: true,
      revokeSessionsOnPasswordReset: true,
      resetPasswordTokenExpiresIn: 3600,
      sendResetPassword: async ({ user, token }) => mails.current?.reset(person(user), token),
      // Who reads the mails of an address has proven that it is his: this finishes an unfinished sign-up too.
      onPasswordReset: async ({ user }) => {
        await connections().prisma.person.update({ where: { id: user.id }, data: { emailVerified: true } });
      },
    },
    emailVerification: {
      sendOnSignUp: true,
      sendOnSignIn: true,
      autoSignInAfterVerification: false,
      expiresIn: 24 * 3600,
      sendVerificationEmail: async ({ user, token }) => mails.current?.verify(person(user), token),
    },
    // Tokens of mails are kept as hashes only.
    verification: { storeIdentifier: 'hashed' },
    session: { expiresIn: 14 * 24 * 3600, updateAge: 24 * 3600 },
    rateLimit: { enabled: false },
    advanced: {
      // Its own prefix would be __Secure-, which is weaker than __Host-.
      useSecureCookies: false,
      cookiePrefix: secure ? '__Host-sogong' : 'sogong',
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', secure, path: '/' },
      ipAddress: { ipAddressHeaders: ['x-sogong-client'] },
      database: { generateId: () => crypto.randomUUID() },
    },
    plugins: [twoFactor({ issuer: 'Sogong Market' })],
  });
}

const kept: { auth?: ReturnType<typeof create> } = {};

/** The sign-in engine of this process. */
export function auth(): ReturnType<typeof create> {
  kept.auth ??= create();
  return kept.auth;
}

/** better-auth's password hash (scrypt): some 100 ms on purpose. */
export async function hashPassword(password: string): Promise<string> {
  return (await auth().$context).password.hash(password);
}

/** Whether the password belongs to the hash. With no hash to compare it takes as long (T30). */
export async function isPassword(hash: string | null, password: string): Promise<boolean> {
  const { password: engine } = await auth().$context;
  if (hash !== null) return engine.verify({ hash, password });
  await engine.hash(password);
  return false;
}

/** The token of a mail that confirms an address; 24 hours. */
export function emailToken(email: string, personId: string): Promise<string> {
  return createEmailVerificationToken(env().AUTH_SECRET, email, undefined, 24 * 3600, { userId: personId });
}
