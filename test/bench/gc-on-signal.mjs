/** Preloaded into a server whose memory is measured: on SIGUSR2 it lets go of what nobody holds. Needs --expose-gc. */
process.on('SIGUSR2', () => globalThis.gc());
