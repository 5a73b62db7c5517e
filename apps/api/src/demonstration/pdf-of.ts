/** A PDF of one page with these lines on it, in letters of ASCII: small enough to be made wherever one is needed. */
export function pdfOf(title: string, lines: readonly string[]): Buffer {
  const shown = [`/F1 18 Tf (${escaped(title)}) Tj /F1 11 Tf`, ...lines.map((line) => `(${escaped(line)}) Tj`)];
  const content = `BT 72 760 Td 20 TL ${shown.join(' T* ')} ET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  let text = '%PDF-1.4\n';
  const places = objects.map((object, place) => {
    const at = text.length;
    text += `${place + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(at).padStart(10, '0')} 00000 n \n`;
  });
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join('')}`;
  const end = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${text.length}\n%%EOF\n`;
  return Buffer.from(text + table + end, 'latin1');
}

const escaped = (line: string): string => line.replace(/[\\()]/g, '\\$&');
