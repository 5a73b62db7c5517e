import { useQueryClient } from '@tanstack/react-query';
import { MEETINGS } from '../../../live/meetings-query.js';
import { useDoing } from '../../people/sending.js';

/** Changes who leads; what the page shows is read again then. */
export function useRotaChange(seriesId: string, onDone: () => void) {
  const { busy, problem, run } = useDoing();
  const queries = useQueryClient();
  const change = async (how: 'swap' | 'skip', body: object) => {
    const done = await run(async (send) => void (await send('POST', `/api/series/${seriesId}/rota/${how}`, body)));
    if (!done) return;
    void queries.invalidateQueries({ queryKey: [MEETINGS] });
    onDone();
  };
  return { busy, problem, change };
}
