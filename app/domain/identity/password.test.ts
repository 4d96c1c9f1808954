// Which passwords are taken.
import { describe, expect, it } from 'vitest';

import { passwordFault } from './password.ts';

describe('a new password', () => {
  it('has ten to 128 characters, of any kind', () => {
    expect(passwordFault('아홉글자비밀번호임')).toBe('too_short');
    expect(passwordFault('열글자가되는비밀번호')).toBeNull();
    expect(passwordFault('x!'.repeat(65))).toBe('too_long');
    expect(passwordFault('correct horse battery staple')).toBeNull();
  });

  it.each(['password123', 'PassWord1234', '1111111111', 'ababababab', '1234567890', '9876543210', 'qwertyuiop', 'abcdefghij', 'ㅋㅋㅋㅋㅋㅋㅋㅋㅋㅋ'])(
    'is not %s',
    (guess) => {
      expect(passwordFault(guess)).toBe('too_common');
    },
  );

  it("is not the person's own name or address", () => {
    const person = { name: '김소공', email: 'potter.kim@example.com' };
    expect(passwordFault('potter.kim', person)).toBe('like_person');
    expect(passwordFault('Potter.Kim2026!', person)).toBe('like_person');
    expect(passwordFault('potter.kim@example.com', person)).toBe('like_person');
    expect(passwordFault('potter and kim go out', person)).toBeNull();
  });
});
