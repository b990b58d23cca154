/** The instructions that the table cannot put in words, by the names it calls them. What they raise, they raise here. */
import { mfc0, mtc0 } from './cp0.ts';
import { linkLoad, sc } from './linked.ts';
import { absent, cache, deret, di, ei, eret, movePreviousGpr, rdhwr, sdbbp, synci, wait } from './system.ts';
import { lwl, lwr, swl, swr } from './unaligned.ts';

/** The first argument is always the core; a function with something to do after it returns false when it raised. */
export const irregular = {
  cache,
  deret,
  di,
  ei,
  eret,
  linkLoad,
  lwl,
  lwr,
  mfc0,
  mtc0,
  rdhwr,
  rdpgpr: movePreviousGpr,
  sc,
  sdbbp,
  swl,
  swr,
  synci,
  tlbp: absent,
  tlbr: absent,
  tlbwi: absent,
  tlbwr: absent,
  wait,
  wrpgpr: movePreviousGpr,
};
