// Mails about a maker's money: a new account (trust.md T22), a payout that did not arrive. 합니다체: money matters. Pure.
import type { Locale } from '#app/lib/locale.ts';
import { formatWon, type Won } from '#app/lib/money.ts';
import { formatMoment } from '#app/lib/time.ts';

import { blocksToHtml, blocksToText, type Block } from './mail-blocks.ts';

export type PayoutMailKind = 'payout_account_changed' | 'payout_failed' | 'payout_returned';

export interface PayoutMailFacts {
  locale: Locale;
  marketName: string;
  makerName: string;
  /** Bank and the last digits, or the provider of a connected account. */
  account: string;
  usableFrom: Date | null;
  amount: Won | null;
  address: string;
  helpAddress: string;
}

interface Words {
  subject: (facts: PayoutMailFacts) => string;
  lines: (facts: PayoutMailFacts) => string[];
  link: string;
  warning: string;
}

const moment = (facts: PayoutMailFacts): string => (facts.usableFrom === null ? '' : formatMoment(facts.usableFrom, facts.locale));
const sum = (facts: PayoutMailFacts): string => (facts.amount === null ? '' : formatWon(facts.amount, facts.locale));

const words: Record<Locale, Record<PayoutMailKind, Words>> = {
  ko: {
    payout_account_changed: {
      subject: () => '정산 계좌가 바뀌었습니다',
      lines: (facts) => [
        `${facts.makerName}의 정산 계좌가 ${facts.account}(으)로 바뀌었습니다.`,
        `안전을 위해 ${moment(facts)}부터 이 계좌로 지급합니다. 그때까지 지급은 기다립니다.`,
      ],
      link: '정산 계좌 보기',
      warning: '직접 바꾸신 것이 아니라면 지금 바로 비밀번호를 바꾸고 고객센터로 알려 주십시오. 지급을 멈추겠습니다.',
    },
    payout_failed: {
      subject: () => '정산금이 입금되지 않았습니다',
      lines: (facts) => [
        `${facts.makerName}에 보낸 정산금 ${sum(facts)}이 ${facts.account} 계좌에 입금되지 않았습니다.`,
        '돈은 안전하게 남아 있으며 다음 영업일에 다시 보냅니다. 계좌번호와 예금주가 맞는지 확인해 주십시오.',
      ],
      link: '정산 계좌 확인하기',
      warning: '계좌를 새로 등록하시면 24시간 뒤부터 그 계좌로 보냅니다.',
    },
    payout_returned: {
      subject: () => '보낸 정산금이 되돌아왔습니다',
      lines: (facts) => [
        `${facts.makerName}에 보낸 정산금 가운데 ${sum(facts)}이 되돌아왔습니다.`,
        '돈은 안전하게 남아 있습니다. 까닭을 확인하는 동안 지급을 멈추며, 확인이 끝나면 바로 다시 보냅니다.',
      ],
      link: '지급 내역 보기',
      warning: '짚이는 일이 있으시면 고객센터로 알려 주십시오. 더 빨리 다시 보낼 수 있습니다.',
    },
  },
  en: {
    payout_account_changed: {
      subject: () => 'Your payout account was changed',
      lines: (facts) => [
        `The payout account of ${facts.makerName} is now ${facts.account}.`,
        `For your safety it is used from ${moment(facts)} on. Payouts wait until then.`,
      ],
      link: 'See the payout account',
      warning: 'If it was not you, change your password now and tell our help desk: we will stop the payouts.',
    },
    payout_failed: {
      subject: () => 'A payout did not arrive',
      lines: (facts) => [
        `The payout of ${sum(facts)} to ${facts.makerName} did not arrive at the account ${facts.account}.`,
        'The money is safe and is sent again on the next business day. Please check the account number and its holder.',
      ],
      link: 'Check the payout account',
      warning: 'A new account is used 24 hours after you give it.',
    },
    payout_returned: {
      subject: () => 'A payout came back',
      lines: (facts) => [
        `${sum(facts)} of a payout to ${facts.makerName} came back to us.`,
        'The money is safe. Payouts wait while we find out why, and it is sent again as soon as we know.',
      ],
      link: 'See the payouts',
      warning: 'If you know what happened, please tell our help desk: it can go out again sooner.',
    },
  },
};

/** Subject, text and HTML. */
export function payoutMail(kind: PayoutMailKind, facts: PayoutMailFacts): { subject: string; text: string; html: string } {
  const said = words[facts.locale][kind];
  const help = facts.locale === 'ko' ? '고객센터' : 'Help desk';
  const blocks: Block[] = [
    ...said.lines(facts).map((text) => ({ kind: 'text' as const, text })),
    { kind: 'link', text: said.link, address: facts.address },
    { kind: 'notice', text: said.warning },
    { kind: 'link', text: help, address: facts.helpAddress },
  ];
  const subject = `[${facts.marketName}] ${said.subject(facts)}`;
  return { subject, text: blocksToText(blocks), html: blocksToHtml(blocks, facts.locale, subject) };
}
