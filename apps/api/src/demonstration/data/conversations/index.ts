import type { Conversation } from '../talk.js';
import { AMINA } from './amina.js';
import { AUNT_LIA } from './aunt-lia.js';
import { BLUE_JACKET } from './blue-jacket.js';
import { CAPTAIN } from './captain.js';
import { COMETA } from './cometa.js';
import { DORA } from './dora.js';
import { FOTINI } from './fotini.js';
import { HAKIM } from './hakim.js';
import { JO } from './jo.js';
import { KYRA_LENA } from './kyra-lena.js';
import { LEYLA } from './leyla.js';
import { LOUKAS } from './loukas.js';
import { MICHALIS } from './michalis.js';
import { MRS_P } from './mrs-p.js';
import { MZEE } from './mzee.js';
import { NEFELI } from './nefeli.js';
import { NIKOS } from './nikos.js';
import { OLIVE } from './olive.js';
import { PURPLE_HAT } from './purple-hat.js';
import { RADIO } from './radio.js';
import { RAMI } from './rami.js';
import { SAMIR } from './samir.js';
import { SPOURGITIS } from './spourgitis.js';
import { TASOS } from './tasos.js';
import { THALEIA } from './thaleia.js';

/** The cases of the demonstration. The first one stands in the middle of a conversation today. */
export const CONVERSATIONS: Conversation[] = [
  NIKOS,
  BLUE_JACKET,
  THALEIA,
  MICHALIS,
  DORA,
  LEYLA,
  AMINA,
  CAPTAIN,
  KYRA_LENA,
  RAMI,
  JO,
  AUNT_LIA,
  PURPLE_HAT,
  SAMIR,
  SPOURGITIS,
  FOTINI,
  TASOS,
  COMETA,
  MZEE,
  NEFELI,
  RADIO,
  HAKIM,
  LOUKAS,
  MRS_P,
  OLIVE,
];
