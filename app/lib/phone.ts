// Korean telephone numbers: stored as E.164, shown in the usual groups.
import { ok, refuse, type Result } from './result.ts';

export type PhoneType = 'mobile' | 'landline' | 'internet' | 'personal' | 'free' | 'fax' | 'representative';

/** e164 for the database and for dialling ('+821012345678'), display for people ('010-1234-5678'). */
export type Phone = { e164: string; display: string; type: PhoneType };

export type PhoneRefusal = { kind: 'phone-invalid' };

type Rule = { type: PhoneType; pattern: RegExp; head: number };

const RULES: readonly Rule[] = [
  { type: 'mobile', pattern: /^(?:010\d{8}|01[16789]\d{7,8})$/, head: 3 },
  { type: 'landline', pattern: /^02\d{7,8}$/, head: 2 },
  { type: 'landline', pattern: /^0(?:3[1-3]|4[1-4]|5[1-5]|6[1-4])\d{7,8}$/, head: 3 },
  { type: 'internet', pattern: /^070\d{8}$/, head: 3 },
  { type: 'personal', pattern: /^050[2-8]\d{7,8}$/, head: 4 },
  { type: 'free', pattern: /^080\d{7}$/, head: 3 },
  { type: 'fax', pattern: /^0303\d{7,8}$/, head: 4 },
  { type: 'representative', pattern: /^1[568]\d{6}$/, head: 0 },
];

const REPRESENTATIVE = /^1[568]\d{6}$/;

// +82 and the trunk 0: '+82 10 …', '+82 (0)10 …' and '0082 10 …' are all '010 …'; representative numbers have no 0.
function nationalDigits(typed: string): string {
  const digits = typed.replace(/\D/g, '');
  const abroad = typed.startsWith('+') ? /^82(\d+)$/.exec(digits) : /^0082(\d+)$/.exec(digits);
  if (!abroad) return typed.startsWith('+') ? '' : digits;
  const rest = abroad[1] ?? '';
  return rest.startsWith('0') || REPRESENTATIVE.test(rest) ? rest : `0${rest}`;
}

/** Reads what people type: hyphens, dots, spaces, brackets, full-width digits, +82. Numbers of other countries are refused. */
export function parsePhone(text: string): Result<Phone, PhoneRefusal> {
  const typed = text
    .normalize('NFKC')
    .replace(/\p{Pd}/gu, '-')
    .trim();
  if (!/^\+?[\d\s().-]+$/.test(typed)) return refuse({ kind: 'phone-invalid' });
  const digits = nationalDigits(typed);
  const rule = RULES.find((candidate) => candidate.pattern.test(digits));
  if (!rule) return refuse({ kind: 'phone-invalid' });
  const groups = [digits.slice(0, rule.head), digits.slice(rule.head, -4), digits.slice(-4)];
  return ok({
    e164: `+82${digits.startsWith('0') ? digits.slice(1) : digits}`,
    display: groups.filter((group) => group !== '').join('-'),
    type: rule.type,
  });
}
