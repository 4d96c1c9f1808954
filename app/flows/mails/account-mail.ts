// The mails of joining and of forgotten passwords. They carry no word that a stranger could have typed: who asks is not proven yet. Pure.
import type { Locale } from '#app/lib/locale.ts';

import { blocksToHtml, blocksToText, type Block } from './mail-blocks.ts';

export type AccountMailKind = 'verify_email' | 'reset_password' | 'already_member' | 'password_changed';

export interface AccountMailFacts {
  locale: Locale;
  marketName: string;
  /** Where the mail leads, absolute; '' for a mail that only tells. */
  address: string;
  /** The page for a forgotten password, absolute. */
  forgotAddress: string;
}

interface Words {
  subject: string;
  lines: readonly string[];
  link: string;
  after: readonly string[];
}

const words: Record<Locale, Record<AccountMailKind, Words>> = {
  ko: {
    verify_email: {
      subject: '이메일 주소를 확인해 주세요',
      lines: ['가입해 주셔서 감사합니다. 아래 주소를 열고 가입할 때 정하신 비밀번호를 입력하시면 가입이 끝납니다.'],
      link: '이메일 주소 확인하기',
      after: [
        '이 주소는 24시간 동안 쓸 수 있습니다.',
        '가입하신 적이 없다면 이 메일을 그냥 지우셔도 됩니다. 비밀번호를 모르는 사람은 가입을 끝낼 수 없습니다.',
      ],
    },
    reset_password: {
      subject: '비밀번호를 새로 정해 주세요',
      lines: ['비밀번호를 새로 정하려는 요청을 받았습니다. 아래 주소에서 새 비밀번호를 정하실 수 있습니다.'],
      link: '새 비밀번호 정하기',
      after: [
        '이 주소는 1시간 동안 한 번만 쓸 수 있고, 새 비밀번호를 정하면 모든 기기에서 로그아웃됩니다.',
        '요청하신 적이 없다면 이 메일을 지우셔도 됩니다. 비밀번호는 바뀌지 않습니다.',
      ],
    },
    already_member: {
      subject: '이미 가입하신 주소입니다',
      lines: ['이 주소로 새로 가입하려는 요청이 있었습니다. 이미 계정이 있으므로 아무것도 바뀌지 않았습니다.'],
      link: '로그인하기',
      after: ['본인이 요청하신 것이 아니라면 이 메일을 지우셔도 됩니다.'],
    },
    password_changed: {
      subject: '비밀번호가 바뀌었습니다',
      lines: ['계정의 비밀번호가 바뀌었고, 다른 기기에서는 모두 로그아웃되었습니다.'],
      link: '계정 보기',
      after: ['본인이 바꾸지 않으셨다면 지금 바로 비밀번호를 새로 정하고 고객센터로 알려 주세요.'],
    },
  },
  en: {
    verify_email: {
      subject: 'Please confirm your e-mail address',
      lines: ['Thank you for joining. Open the address below and enter the password you chose when you signed up; that finishes it.'],
      link: 'Confirm e-mail address',
      after: ['The address works for 24 hours.', 'If you did not sign up, simply delete this mail. Nobody can finish signing up without the password.'],
    },
    reset_password: {
      subject: 'Choose a new password',
      lines: ['Somebody asked to choose a new password for this address. You can do so at the address below.'],
      link: 'Choose a new password',
      after: [
        'The address works once, for one hour. A new password signs you out on every device.',
        'If you did not ask for it, delete this mail. Your password stays as it is.',
      ],
    },
    already_member: {
      subject: 'You already have an account',
      lines: ['Somebody tried to sign up with this address. You already have an account, so nothing has changed.'],
      link: 'Sign in',
      after: ['If it was not you, simply delete this mail.'],
    },
    password_changed: {
      subject: 'Your password was changed',
      lines: ['The password of your account was changed, and you were signed out on all other devices.'],
      link: 'See your account',
      after: ['If it was not you, choose a new password at once and tell our help desk.'],
    },
  },
};
const forgotLine: Record<Locale, string> = { ko: '비밀번호가 기억나지 않으면 새로 정하기', en: 'Forgotten your password? Choose a new one' };

/** Subject, text and HTML of an account mail. */
export function accountMail(kind: AccountMailKind, facts: AccountMailFacts): { subject: string; text: string; html: string } {
  const { subject, lines, link, after } = words[facts.locale][kind];
  const blocks: Block[] = [
    ...lines.map((text) => ({ kind: 'text' as const, text })),
    { kind: 'link', text: link, address: facts.address },
    ...(kind === 'reset_password' ? [] : [{ kind: 'link' as const, text: forgotLine[facts.locale], address: facts.forgotAddress }]),
    ...after.map((text) => ({ kind: 'text' as const, text })),
  ];
  const full = `[${facts.marketName}] ${subject}`;
  return { subject: full, text: blocksToText(blocks), html: blocksToHtml(blocks, facts.locale, full) };
}
