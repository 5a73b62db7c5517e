/** One thing that the document does or says is answered: a line of code by itself, a fenced block, or both. */
export interface Step {
  line: number;
  /** `ben -> follow`, `ana <- answer` ...; empty before a block of HTTP. */
  says: string;
  kind: string;
  block: string;
}

/** The steps of a document, in its order. */
export function stepsOf(text: string): Step[] {
  const steps: Step[] = [];
  const lines = text.split('\n');
  let said: Step | undefined;
  for (let line = 0; line < lines.length; line++) {
    const alone = /^`([^`]+)`$/.exec(lines[line]!)?.[1];
    if (alone) steps.push((said = { line: line + 1, says: alone, kind: '', block: '' }));
    const kind = /^```(\w+)$/.exec(lines[line]!)?.[1];
    if (!kind) {
      if (lines[line] && !alone) said = undefined;
      continue;
    }
    const end = lines.indexOf('```', line + 1);
    const block = lines.slice(line + 1, end).join('\n');
    if (said) Object.assign(said, { kind, block });
    else steps.push({ line: line + 1, says: '', kind, block });
    said = undefined;
    line = end;
  }
  return steps;
}
