import { useMemo } from 'react';
import { encode } from 'uqr';
import styles from './qr-picture.module.css';

/** A QR code, drawn here and sent nowhere; dark on white in both themes, as cameras want it. */
export function QrPicture({ of: text, label }: { of: string; label: string }) {
  const { size, path } = useMemo(() => {
    const { size, data } = encode(text, { border: 3, ecc: 'M' });
    const dark = data.flatMap((row, y) => row.flatMap((on, x) => (on ? [`M${x} ${y}h1v1h-1z`] : [])));
    return { size, path: dark.join('') };
  }, [text]);
  return (
    <svg className={styles.picture} viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label}>
      <path d={path} />
    </svg>
  );
}
