import { describe, expect, it } from 'vitest';

import { jsonForScript } from './page-meta.ts';

describe('JSON inside a script element', () => {
  it('cannot end the element', () => {
    const text = jsonForScript({ name: '</script><script>alert(1)</script><!-- & \u2028' });
    expect(text).not.toMatch(/[<>&\u2028]/);
    expect(JSON.parse(text)).toEqual({ name: '</script><script>alert(1)</script><!-- & \u2028' });
  });
});
