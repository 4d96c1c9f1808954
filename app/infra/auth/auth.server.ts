// better-auth on our own tables: e-mail and password, verification, reset. Mails go out through our outbox.
// Its rate limits count only what passes its handler, so ours (http/throttle) stand before every call.
import { betterAuth } from 'better-auth';
import { prismaAdapter } from 'better-auth/adapters/prisma';
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
    },
    emailVerification: {
      sendOnSignUp: true,
      autoSignInAfterVerification: false,
      expiresIn: 24 * 3600,
      sendVerificationEmail: async ({ user, token }) => mails.current?.verify(person(user), token),
    },
    session: { expiresIn: 14 * 24 * 3600, updateAge: 24 * 3600 },
    rateLimit: { enabled: false },
    advanced: {
      useSecureCookies: secure,
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
