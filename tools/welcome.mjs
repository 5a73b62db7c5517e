const bold = (words) => (process.stdout.isTTY && !process.env.NO_COLOR ? `\u001b[1m${words}\u001b[22m` : words);

/** What a person reads once the demonstration stands: where it is and who they can be there. */
export async function welcome(address) {
  const people = await readPeople(address);
  const lines = ['', `Baraza is open at ${bold(address)}`, ''];
  if (people.length > 0) {
    lines.push('Choose there who you are:');
    for (const [agency, members] of byAgency(people))
      lines.push(`  ${bold(agency)}`, ...members.map((person) => `    ${describe(person)}`));
    lines.push('');
  }
  lines.push('All people and cases are invented. Ctrl-C ends it; what was done stays for the next time.', '');
  return lines.join('\n');
}

async function readPeople(address) {
  try {
    const answer = await fetch(`${address}/api/demonstration/people`, { signal: AbortSignal.timeout(5000) });
    return answer.ok ? await answer.json() : [];
  } catch {
    return [];
  }
}

function byAgency(people) {
  const agencies = new Map();
  for (const person of people) agencies.set(person.agencyName, [...(agencies.get(person.agencyName) ?? []), person]);
  return agencies;
}

const describe = ({ name, standings }) =>
  standings.length > 0 ? `${name} (${standings.join(', ').replaceAll('_', ' ')})` : name;
