import { IconAlertTriangle, IconEyeCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { memo } from 'react';
import { Trans } from 'react-i18next';
import { parseStream, type StreamName, type WireEvent } from '#libs/domain';
import type { Directory } from '../../live/directory.js';
import { glassOfCaseQuery } from '../../live/glass-query.js';
import { useDates } from '../../ui/dates.js';
import { useNames } from '../cases/case-names.js';
import log from '../cases/log.module.css';
import { useGlassWords } from './glass-words.js';

const LINES = { justified: 'glass.lineJustified', not_justified: 'glass.lineNotJustified' } as const;

/** That the file was opened in an emergency, or what was found by looking at it: a line of the thread, with why for those who may know. */
export const GlassLine = memo(function GlassLine({ event, stream, directory }: GlassLineProps) {
  const dates = useDates();
  const names = useNames(directory);
  const words = useGlassWords(directory);
  const known = useQuery(glassOfCaseQuery(parseStream(stream)!.id, event.seq)).data?.find(
    ({ id }) => id === event.data.glassId,
  );
  const at = new Date(event.at);
  const opened = event.type === 'glass.opened';
  const Icon = opened ? IconAlertTriangle : IconEyeCheck;
  const said = opened ? known?.words : known?.review?.words;
  const values = { name: names.person(event.by?.person ?? ''), agency: names.agency(event.by?.agency ?? '') };
  return (
    <div className={log.entry}>
      <Icon size={18} stroke={1.6} aria-hidden="true" />
      <div>
        <p>
          <Trans
            i18nKey={event.type === 'glass.opened' ? 'glass.lineOpened' : LINES[event.data.verdict]}
            values={
              event.type === 'glass.opened' ? { ...values, time: dates.time(new Date(event.data.until)) } : values
            }
            components={{ b: <b /> }}
            shouldUnescape
            tOptions={{ interpolation: { escapeValue: true } }}
          />
        </p>
        {opened && known?.reason && <p>{words.why(known)}</p>}
        {said && (
          <p className={log.reason} dir="auto">
            {said}
          </p>
        )}
      </div>
      <time dateTime={event.at} title={dates.date(at)}>
        {dates.time(at)}
      </time>
    </div>
  );
});

interface GlassLineProps {
  event: WireEvent<'glass.opened' | 'glass.reviewed'>;
  stream: StreamName;
  directory: Directory;
}
