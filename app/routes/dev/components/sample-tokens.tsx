// Colours with the text that stands on them, and the two voices of type in their sizes.
import { m } from '#app/paraglide/messages.js';

const pairs = [
  ['paper', 'ink'],
  ['card', 'ink-soft'],
  ['sunken', 'ink-faint'],
  ['indigo', 'on-indigo'],
  ['indigo-wash', 'indigo'],
  ['lacquer-wash', 'lacquer'],
  ['celadon-wash', 'celadon'],
  ['brass-wash', 'brass'],
] as const;
const sizes = [12, 14, 16, 18, 22, 28, 36, 48];

export function Tokens() {
  return (
    <section className="section">
      <h2>Tokens</h2>
      <ul className="swatches" role="list">
        {pairs.map(([ground, text]) => (
          <li key={ground} style={{ background: `var(--${ground})`, color: `var(--${text})` }}>
            {ground} / {text}
          </li>
        ))}
      </ul>
      {sizes.map((size) => (
        <p key={size} style={{ fontSize: size, lineHeight: 1.4 }} className={size >= 28 ? 'serif' : undefined}>
          {size} {m.store_home_title()}
        </p>
      ))}
    </section>
  );
}
