import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

const hasProc = existsSync('/proc/self/stat');

/**
 * What tells a process from a later one that was given the same number: the moment it started. Undefined when no such
 * process lives. (Linux: /proc, since slim images have no `ps`; elsewhere `ps`.)
 */
export function startOf(pid) {
  if (!hasProc) return ps(pid, 'lstart=') || undefined;
  const { 0: state, 19: start } = statOf(pid);
  // A zombie holds nothing any more.
  return state === 'Z' ? undefined : start;
}

/** The number of the process that started this one, 0 when unknown. */
export function parentOf(pid) {
  return Number(hasProc ? statOf(pid)[1] : ps(pid, 'ppid=')) || 0;
}

/** The command line of a living process, '' when there is none. */
export function commandLineOf(pid) {
  if (!hasProc) return ps(pid, 'command=');
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
  } catch {
    return '';
  }
}

/** What Linux knows of a process, from its state on: state, parent, ... the start is the twentieth. */
function statOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  } catch {
    return [];
  }
}

function ps(pid, column) {
  return spawnSync('ps', ['-ww', '-o', column, '-p', String(pid)], { encoding: 'utf8' }).stdout?.trim() ?? '';
}
