// What a live shop must not start with (trust.md T06; escrow: facts 2.12).
import { describe, expect, it } from 'vitest';

import { parseEnv } from './env.server.ts';

const live = {
  APP_MODE: 'live',
  APP_URL: 'https://shop.test',
  DATABASE_URL: 'postgresql://x',
  AUTH_SECRET: 'a secret of more than thirty-two characters',
  STRIPE_SECRET_KEY: 'sk_live_x',
  STRIPE_WEBHOOK_SECRET: 'whsec_x',
  SMTP_URL: 'smtp://mail.test',
  MARKET_NAME: '소공마켓',
  MARKET_EMAIL: 'help@shop.test',
};

describe('a live shop', () => {
  it('starts with cards alone, without escrow', () => {
    expect(() => parseEnv(live)).not.toThrow();
    expect(() => parseEnv({ ...live, PAYMENT_METHODS: 'kr_card,samsung_pay' })).not.toThrow();
  });

  it.each(['kakao_pay', 'kr_card,naver_pay', 'payco,card'])('does not start with %s unless somebody gives escrow', (methods) => {
    expect(() => parseEnv({ ...live, PAYMENT_METHODS: methods })).toThrow('ESCROW_AGENT');
    expect(() => parseEnv({ ...live, PAYMENT_METHODS: methods, ESCROW_AGENT: ' ' })).toThrow('ESCROW_AGENT');
    expect(() => parseEnv({ ...live, PAYMENT_METHODS: methods, ESCROW_AGENT: '한빛은행 에스크로' })).not.toThrow();
  });

  it.each(['cash', 'kr_card,virtual_account', ','])('does not start with the unknown method %j', (methods) => {
    expect(() => parseEnv({ ...live, PAYMENT_METHODS: methods, ESCROW_AGENT: '한빛은행 에스크로' })).toThrow('PAYMENT_METHODS');
  });

  it('does not start with what is for the demonstration', () => {
    const missing = Object.keys(live).filter((name) => name !== 'APP_MODE' && name !== 'DATABASE_URL');
    for (const name of missing) expect(() => parseEnv({ ...live, [name]: undefined })).toThrow('APP_MODE=live');
    expect(() => parseEnv({ ...live, APP_URL: 'http://shop.test' })).toThrow('https');
    expect(() => parseEnv({ ...live, STRIPE_API_URL: 'http://127.0.0.1:1' })).toThrow('STRIPE_API_URL');
  });
});

it('the demonstration takes every way of paying: no money moves', () => {
  expect(() => parseEnv({ DATABASE_URL: 'postgresql://x', PAYMENT_METHODS: 'kakao_pay' })).not.toThrow();
});
