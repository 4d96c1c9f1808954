// What a new password must be: long, not on the lists that guessers try first, not the person's own name or address (ASVS 6.2). Pure.
// No rules about kinds of characters: length is what counts.

export const shortestPassword = 10;
export const longestPassword = 128;

export type PasswordFault = 'too_short' | 'too_long' | 'too_common' | 'like_person';

// The common ones of ten characters and more; shorter ones are refused by their length, runs and repetitions by a rule.
const common = new Set(
  `password12 password123 password1234 password12345 passw0rd123 p@ssw0rd123 qwerty1234 qwerty12345 qwerty123456 qwertyuiop qwertyuiop123 1q2w3e4r5t
   1q2w3e4r5t6y 1qaz2wsx3edc qazwsxedcrfv zaq12wsxcde3 asdfghjkl1 asdfghjkl123 zxcvbnm123 iloveyou12 iloveyou123 sunshine123 princess123 football123 baseball123
   welcome123 welcome1234 letmein1234 admin12345 admin123456 administrator changeme123 abcd123456 abc1234567 a123456789 a1234567890 q1w2e3r4t5 q1w2e3r4t5y6
   dkssudgktpdy tkfkdgody1 tkfkdgo123 gkstkdgml1 qlalfqjsgh qlalfqjsgh1 rlaalstn12 wjdgustn12 asdf123456 asdf12341234 qwer123456 qwer12341234 zxcv12341234
   sogongmarket sogong12345 korea12345 seoul12345 samsung123 0987654321 1234567891 1029384756 0123456789`.split(/\s+/),
);

/** The first reason why a password may not be taken, or null. */
export function passwordFault(password: string, person: { name?: string; email?: string } = {}): PasswordFault | null {
  const length = Array.from(password).length;
  if (length < shortestPassword) return 'too_short';
  if (length > longestPassword) return 'too_long';
  const plain = password.normalize('NFKC').toLowerCase().replace(/\s+/g, '');
  if (common.has(plain) || isRun(plain)) return 'too_common';
  const own = [person.email, person.email?.split('@')[0], person.name].map((part) => (part ?? '').normalize('NFKC').toLowerCase().replace(/\s+/g, ''));
  return own.some((part) => part.length >= 4 && plain.replace(/[\d!@#$%^&*._-]+$/, '') === part.replace(/[\d!@#$%^&*._-]+$/, '')) ? 'like_person' : null;
}

// One character again and again, two or three in turn, or a row of the alphabet, the digits or the keyboard.
function isRun(text: string): boolean {
  if (/^(.{1,3})\1+.{0,2}$/u.test(text)) return true;
  const rows = ['abcdefghijklmnopqrstuvwxyz', '01234567890123456789', 'qwertyuiopasdfghjklzxcvbnm'];
  return rows.some((row) => row.includes(text) || Array.from(row).reverse().join('').includes(text));
}
