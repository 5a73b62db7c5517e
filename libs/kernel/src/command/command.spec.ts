import { describe, expect, it } from '@jest/globals';
import { commandRegistry, defineCommand, definePost, isPost } from './command.js';

class Input {}
const stream = () => 'case/a' as const;
const post = definePost({ name: 'message.post', input: Input, stream, words: () => 'x' });
const command = defineCommand({
  name: 'case.open',
  input: Input,
  stream,
  load: () => Promise.resolve({}),
  may: () => true,
  run: () => Promise.resolve({}),
});

describe('the registry of commands', () => {
  it('finds a command by its name, and nothing by another', () => {
    const registry = commandRegistry([post, command]);
    expect(registry.get('case.open')).toBe(command);
    for (const name of ['constructor', '__proto__', 'toString', 'case.open ', 'CASE.OPEN', ''])
      expect(registry.get(name)).toBeUndefined();
  });

  it('does not begin with two of one name', () => {
    expect(() => commandRegistry([command, { ...command }])).toThrow('two commands are called case.open');
  });

  it('tells those that share a commit from those that run alone', () => {
    expect([isPost(post), isPost(command)]).toEqual([true, false]);
  });
});
