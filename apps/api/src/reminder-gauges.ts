import { Gauge, type Registry } from 'prom-client';
import type { Kernel } from '#libs/kernel';

type Figure = 'oldest' | 'parked' | 'missing' | 'orphans' | 'stopped';

const FIGURES: readonly { name: string; help: string; figure: Figure }[] = [
  {
    name: 'baraza_reminders_oldest_due_seconds',
    help: 'How long the longest due step of a reminder is due.',
    figure: 'oldest',
  },
  {
    name: 'baraza_reminders_parked',
    help: 'Reminders that could not be fired and were set aside.',
    figure: 'parked',
  },
  {
    name: 'baraza_reminders_missing_jobs',
    help: 'Steps that came soon and whose job was gone, at the last look.',
    figure: 'missing',
  },
  {
    name: 'baraza_reminders_orphan_jobs',
    help: 'Jobs of steps that were not planned any more, at the last look.',
    figure: 'orphans',
  },
  {
    name: 'baraza_reminders_stopped',
    help: 'Whether nothing fires, because the clock of the database jumped.',
    figure: 'stopped',
  },
];

/** How reminders fare, asked of the database once whenever the figures are. */
export function reminderGauges(registry: Registry, { database }: Pick<Kernel, 'database'>): void {
  let asked: Promise<Record<Figure, string | number>> | undefined;
  const ask = async (): Promise<Record<Figure, string | number>> => {
    const { rows } = await database.pool.query<Record<Figure, string | number>>(
      `select oldest_due_seconds as oldest, parked, missing_jobs as missing, orphan_jobs as orphans, stopped::int from baraza.reminder_figures()`,
    );
    return rows[0]!;
  };
  for (const { name, help, figure } of FIGURES)
    new Gauge({
      name,
      help,
      registers: [registry],
      async collect() {
        asked ??= ask().finally(() => (asked = undefined));
        this.set(Number((await asked)[figure]));
      },
    });
}
