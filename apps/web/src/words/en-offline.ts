/** The words of opening without network and of new versions, in English. */
export const enOffline = {
  offline: {
    asItWasOn: 'As it was on {{day}} at {{time}}.',
    signInNeeds: 'Signing in needs the network.',
    tooOld:
      'What this device had kept was taken away, because it did not reach the server for too long. Signing in needs the network.',
    newVersion: 'A new version is here.',
    load: 'Load it',
  },
} as const;
