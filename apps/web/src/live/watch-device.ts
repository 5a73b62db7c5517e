import type { Link } from '#libs/client';

/** Re-tries at once when the device says that the network is back or that somebody looks again; lets go of a line that the device has lost. */
export function watchDevice(link: Link): () => void {
  const wake = () => {
    if (document.visibilityState === 'visible') link.wake();
  };
  const lost = () => {
    link.close();
    link.open();
  };
  window.addEventListener('online', link.wake);
  window.addEventListener('offline', lost);
  document.addEventListener('visibilitychange', wake);
  return () => {
    window.removeEventListener('online', link.wake);
    window.removeEventListener('offline', lost);
    document.removeEventListener('visibilitychange', wake);
  };
}
