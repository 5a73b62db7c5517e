import type { LetterContent, LetterLink } from './letter.content.js';

/** The colours of the light and of the dark theme, in which the page of the letter stands. */
const LIGHT = {
  page: '#f6f4f1',
  card: '#ffffff',
  line: '#dfdcd8',
  ink: '#201e1a',
  quiet: '#5a5651',
  accent: '#036675',
  onAccent: '#ffffff',
  bench: '#86d0df',
};
const DARK: typeof LIGHT = {
  page: '#1b1916',
  card: '#2a2723',
  line: '#403d39',
  ink: '#e9e7e5',
  quiet: '#b4b0ac',
  accent: '#86d0df',
  onAccent: '#003942',
  bench: '#0f5a66',
};

const FONT = "system-ui,'Segoe UI',Roboto,'Noto Sans',sans-serif";

/** On a phone several buttons stand one below the other, each as wide as the letter: none is missed by a thumb. */
const PHONE_STYLE = `@media (max-width:480px){
.several{display:block!important;margin:0 0 8px!important;text-align:center}
}`;

/** For mail programs that know the reader's theme; the others show the light one, which stands in the elements themselves. */
const DARK_STYLE = `@media (prefers-color-scheme:dark){
.page{background:${DARK.page}!important;color:${DARK.ink}!important}
.card{background:${DARK.card}!important;border-color:${DARK.line}!important}
.name,.link{color:${DARK.accent}!important}
.bench{background:${DARK.bench}!important}
.button{background:${DARK.accent}!important;border-color:${DARK.accent}!important;color:${DARK.onAccent}!important}
.aside{background:${DARK.card}!important;border-color:${DARK.accent}!important;color:${DARK.accent}!important}
.quiet{color:${DARK.quiet}!important}
}`;

const ESCAPED: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** A text in which nothing is markup, for between elements and for attributes in quotes. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (character) => ESCAPED[character]!);

const paragraph = (text: string): string => `<p style="margin:0 0 16px">${escapeHtml(text)}</p>`;

const listed = (list: LetterContent['list']): string[] =>
  list
    ? [
        `<p style="margin:0 0 8px;font-weight:600">${escapeHtml(list.heading)}</p>`,
        `<ol style="margin:0 0 16px;padding:0 0 0 28px">${list.lines
          .map((line) => `<li style="margin:0 0 4px">${escapeHtml(line)}</li>`)
          .join('\n')}</ol>`,
      ]
    : [];

const remark = (text: string): string =>
  `<p class="quiet" style="margin:0 0 8px;font-size:14px;line-height:20px;color:${LIGHT.quiet}">${escapeHtml(text)}</p>`;

const button = ({ label, address, aside = false }: LetterLink, several = false): string => {
  const [background, ink] = aside ? [LIGHT.card, LIGHT.accent] : [LIGHT.accent, LIGHT.onAccent];
  const classes = ['button', ...(aside ? ['aside'] : []), ...(several ? ['several'] : [])].join(' ');
  const apart = several ? 'margin:0 8px 8px 0;' : '';
  return `<a class="${classes}" href="${escapeHtml(address)}" style="display:inline-block;${apart}padding:11px 19px;border:1px solid ${LIGHT.accent};border-radius:8px;background:${background};color:${ink};text-decoration:none;font-weight:600">${escapeHtml(label)}</a>`;
};

const addressInFull = (address: string): string =>
  `<p style="margin:0 0 24px;font-size:14px;line-height:20px;word-break:break-all"><a class="link" href="${escapeHtml(address)}" style="color:${LIGHT.accent}">${escapeHtml(address)}</a></p>`;

/** One link with its address to copy, or several: side by side where a screen is wide, below one another on a phone. */
function offered({ links, copy }: LetterContent): string {
  const [first, ...others] = links;
  if (!first) return '';
  if (others.length) return `<p style="margin:24px 0 16px">${links.map((link) => button(link, true)).join('\n')}</p>`;
  const row = `<p style="margin:24px 0">${button(first)}</p>`;
  return copy ? [row, remark(copy), addressInFull(first.address)].join('\n') : row;
}

/** The letter as HTML: one card on lime wash. Nothing is fetched from anywhere, and nobody learns that it was read. */
export const letterHtml = (content: LetterContent): string =>
  `<!doctype html>
<html lang="${content.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<meta name="format-detection" content="telephone=no,date=no,address=no,email=no,url=no">
<title>${escapeHtml(content.subject)}</title>
<style>${PHONE_STYLE}
${DARK_STYLE}</style>
</head>
<body class="page" style="margin:0;padding:24px 12px;background:${LIGHT.page};color:${LIGHT.ink};font-family:${FONT};font-size:16px;line-height:24px">
<div class="card" style="max-width:560px;margin:0 auto;padding:24px;background:${LIGHT.card};border:1px solid ${LIGHT.line};border-radius:12px">
<p class="name" style="margin:0;font-size:20px;line-height:28px;font-weight:600;color:${LIGHT.accent}">Baraza</p>
<div class="bench" style="width:64px;height:3px;margin:4px 0 24px;background:${LIGHT.bench}"></div>
${[...[content.greeting, ...content.paragraphs].map(paragraph), ...listed(content.list)].join('\n')}
${offered(content)}
${content.remarks.map(remark).join('\n')}
</div>
</body>
</html>
`;
