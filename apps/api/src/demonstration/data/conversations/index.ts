import type { Conversation } from '../conversation.js';
import { AMINA } from './amina.js';
import { AUNT_LIA } from './aunt-lia.js';
import { BLUE_JACKET } from './blue-jacket.js';
import { CAPTAIN } from './captain.js';
import { DORA } from './dora.js';
import { JO } from './jo.js';
import { KYRA_LENA } from './kyra-lena.js';
import { MICHALIS } from './michalis.js';
import { NIKOS } from './nikos.js';
import { RAMI } from './rami.js';
import { SAMIR } from './samir.js';
import { THALEIA } from './thaleia.js';

/** The cases of the demonstration. The first one stands in the middle of a conversation today. */
export const CONVERSATIONS: Conversation[] = [
  NIKOS,
  BLUE_JACKET,
  AMINA,
  THALEIA,
  CAPTAIN,
  KYRA_LENA,
  RAMI,
  JO,
  MICHALIS,
  DORA,
  AUNT_LIA,
  SAMIR,
];
