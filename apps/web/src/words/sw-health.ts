import type { enHealth } from './en-health.js';
import type { TableIn } from './table.js';

/** The words of how reminders fare; in Swahili. */
export const swHealth: TableIn<typeof enHealth, 'sw'> = {
  health: {
    title: 'Afya ya vikumbusho',
    lead: 'Kama kila mtu anaambiwa kwa wakati, na nini kinachozuia kitu. Kinahusu nini hakijaandikwa popote hapa.',
    see: 'Hali yake kwa kina',
    failed: 'Hali ya vikumbusho haikufika',
    notYours: 'Hii si kwa ajili yako kuona',
    notYoursText: 'Hali ya vikumbusho huonyeshwa kwa mwenyekiti, makamu wake, mratibu na wasimamizi.',
    state: {
      on_time: 'Kwa wakati',
      late: 'Vimechelewa',
      stopped: 'Vimesimama',
      unwatched: 'Hakuna anayeangalia',
      set_aside: 'Baadhi vimewekwa kando',
    },
    what: {
      on_time: 'Yaliyofika wakati wake yamesemwa.',
      late: 'Kitu kimefika wakati wake kwa {{time}} na bado hakijasemwa.',
      stopped:
        'Tangu {{when}} hakuna kinachosemwa: saa ya hifadhidata iliruka, na saa isiyo sahihi ingekumbusha watu yasiyofika wakati wake.',
      unwatched: 'Kwa zaidi ya dakika tano hakuna kilichoangalia yaliyofika wakati wake.',
      set_aside: 'Baadhi ya vikumbusho havikuweza kutumwa. Vingine vyote viko kwa wakati.',
    },
    do: {
      on_time: 'Hakuna la kufanya.',
      late: 'Muulize anayetunza mfumo huu kama worker wake unafanya kazi. Yaliyofika wakati wake husemwa yenyewe ukifanya.',
      stopped: 'Mwombe anayetunza mfumo huu arekebishe saa na aithibitishe. Yaliyofika wakati huo husemwa mara moja.',
      unwatched: 'Muulize anayetunza mfumo huu kama worker wake unafanya kazi. Hakuna kinachopotea.',
      set_aside: 'Mwambie anayetunza mfumo huu. Hutumwa vikiachiliwa, au tarehe yake ikibadilika.',
    },
    now: 'Sasa',
    longest: 'Kinachosubiri zaidi',
    nothingDue: 'hakuna kinachosubiri',
    planned: 'Bado vinakuja',
    waiting: 'Njiani',
    held: 'Vimeshikiliwa',
    heldMeans: 'Hadi saa za utulivu za wasomaji wake ziishe.',
    retrying: 'Vinajaribiwa tena',
    retryingMeans: 'Havikutoka mara ya kwanza.',
    looked: 'Viliangaliwa mwisho',
    never: 'kamwe',
    at: '{{day}}, {{time}}',
    parked: 'Vimewekwa kando',
    parkedText: 'Kila kimoja kilijaribiwa mara tano. Jina ni la hitilafu, kwa anayetunza mfumo huu.',
    parkedNone: 'Hakuna kilichowekwa kando.',
    lost: 'Visivyofika',
    lostText: 'Katika siku saba zilizopita, kwa njia na sababu.',
    lostNone: 'Vyote vilifika.',
  },
};
