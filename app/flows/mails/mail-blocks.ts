// A mail as blocks, written once and rendered as text and as plain HTML. Everything is escaped; one letter size throughout, so that no duty
// stands smaller than the rest (E-Commerce Act art. 20).

export type Block =
  | { kind: 'heading'; text: string }
  | { kind: 'text'; text: string }
  | { kind: 'notice'; text: string }
  | { kind: 'rows'; rows: readonly (readonly [label: string, value: string])[] }
  | { kind: 'link'; text: string; address: string };

/** The mail in plain text. */
export function blocksToText(blocks: readonly Block[]): string {
  return `${blocks.map(textOf).join('\n\n')}\n`;
}

/** The mail as an HTML document in the given language. */
export function blocksToHtml(blocks: readonly Block[], locale: string, title: string): string {
  const body = blocks.map(htmlOf).join('\n');
  return `<!doctype html><html lang="${escapeHtml(locale)}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(title)}</title></head>
<body style="margin:0;background:#f6f3ec;color:#23201b;font:15px/1.6 Pretendard,'Apple SD Gothic Neo',sans-serif"><main style="max-width:600px;margin:0 auto;padding:24px;background:#fffdf8">
${body}
</main></body></html>`;
}

function textOf(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `■ ${block.text}`;
    case 'text':
    case 'notice':
      return block.text;
    case 'rows':
      return block.rows.map(([label, value]) => `${label}: ${value}`).join('\n');
    case 'link':
      return `${block.text}\n${block.address}`;
  }
}

function htmlOf(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `<h2 style="margin:28px 0 8px;font-size:17px">${escapeHtml(block.text)}</h2>`;
    case 'text':
      return `<p style="margin:8px 0">${lines(block.text)}</p>`;
    case 'notice':
      return `<p style="margin:8px 0;padding:12px;border:1px solid #b9ae9a;font-weight:600">${lines(block.text)}</p>`;
    case 'rows':
      return `<table role="presentation" style="width:100%;border-collapse:collapse">${block.rows.map(rowHtml).join('')}</table>`;
    case 'link':
      return `<p style="margin:8px 0"><a href="${escapeHtml(block.address)}" style="color:#7a3b1d">${escapeHtml(block.text)}</a></p>`;
  }
}

function rowHtml([label, value]: readonly [string, string]): string {
  return `<tr><th scope="row" style="padding:4px 12px 4px 0;text-align:left;vertical-align:top;font-weight:400;color:#6b6256">${escapeHtml(label)}</th><td style="padding:4px 0">${lines(value)}</td></tr>`;
}

function lines(text: string): string {
  return escapeHtml(text).replaceAll('\n', '<br>');
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${String(sign.charCodeAt(0))};`);
}
