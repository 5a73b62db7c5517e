export const behindTheDoorFile = () => import('./behind-the-door.js');
export const todayFile = () => import('../today/today-screen.js');
export const casesFile = () => import('../cases/cases-screen.js');
export const caseFile = () => import('../cases/case-screen.js');

const BEHIND_THE_DOOR =
  /^\/(today|board|cases|referrals|card|emergency|agreements|actions|meetings|account|agency|access|task-force)?(\/|$)/;

/** What an address will need is fetched while the server is still asked who this browser is. */
export function fetchFirstFiles(pathname: string) {
  if (!BEHIND_THE_DOOR.test(pathname)) return;
  void behindTheDoorFile();
  if (pathname.startsWith('/cases/')) void caseFile();
  else if (pathname === '/cases') void casesFile();
  else if (/^\/(today)?$/.test(pathname)) void todayFile();
}
