/**
 * What is known about each `call` of the table without reading its code, which is in `cpu/irregular.ts`: what it does to
 * the registers that its arguments name, which exceptions it may raise, and its meaning in the notation of the manual.
 */
import type { ExcCodeName } from './exceptions.ts';

/** How a call uses the general register whose number an argument is; `value` when it is no such number. */
type ArgumentUse = 'read' | 'write' | 'update' | 'value';

interface Irregular {
  readonly uses: readonly ArgumentUse[];
  readonly raises: readonly ExcCodeName[];
  readonly access: 'load' | 'store' | undefined;
  /**
   * Whether it changes what the next fetch does: the PC, the mode, which interrupts are let in, the address map or
   * the code itself.
   */
  readonly endsBlock: boolean;
  /** One line; the arguments are texts. */
  readonly meaning: (...args: readonly string[]) => string;
}

/** What a load or store may raise by its address. */
export const loadRaises: readonly ExcCodeName[] = ['AdEL', 'TLBL', 'DBE'];
export const storeRaises: readonly ExcCodeName[] = ['AdES', 'TLBS', 'Mod', 'DBE'];

const irregular = (
  uses: string,
  meaning: Irregular['meaning'],
  rest: Partial<Pick<Irregular, 'raises' | 'access' | 'endsBlock'>> = {},
): Irregular => ({
  uses: uses === '' ? [] : (uses.split(' ') as ArgumentUse[]),
  meaning,
  raises: [],
  access: undefined,
  endsBlock: false,
  ...rest,
});

const load = { access: 'load', raises: loadRaises } as const;
const store = { access: 'store', raises: storeRaises } as const;
const privileged = { raises: ['CpU'] } as const;
const control = { raises: ['CpU'], endsBlock: true } as const;

const accumulate = (sign: '+' | '-', numbers: 'signed' | 'unsigned') =>
  irregular('value value', (a, b) => `HI:LO <- HI:LO ${sign} ${numbers}(${a}) * ${numbers}(${b})`);

const divide = (numbers: 'signed' | 'unsigned') =>
  irregular('value value', (a, b) => {
    const [over, by] = [`${numbers}(${a})`, `${numbers}(${b})`];
    return `LO <- ${over} / ${by}; HI <- ${over} mod ${by}`;
  });

const tlbEntry = 'EntryHi, EntryLo0, EntryLo1, PageMask';

const irregulars: Readonly<Record<string, Irregular>> = {
  lwl: irregular(
    'update value',
    (rt, a) => `upper bytes of GPR[${rt}] <- memory from ${a} to the end of its word`,
    load,
  ),
  lwr: irregular(
    'update value',
    (rt, a) => `lower bytes of GPR[${rt}] <- memory from the start of the word of ${a} up to it`,
    load,
  ),
  swl: irregular(
    'read value',
    (rt, a) => `memory from ${a} to the end of its word <- upper bytes of GPR[${rt}]`,
    store,
  ),
  swr: irregular(
    'read value',
    (rt, a) => `memory from the start of the word of ${a} up to it <- lower bytes of GPR[${rt}]`,
    store,
  ),
  linkLoad: irregular('value', (a) => `LLAddr <- physical(${a}); LLbit <- 1`, load),
  sc: irregular(
    'update value',
    (rt, a) => `if LLbit = 1 then memory_word[${a}] <- GPR[${rt}]; GPR[${rt}] <- LLbit`,
    store,
  ),
  div: divide('signed'),
  divu: divide('unsigned'),
  madd: accumulate('+', 'signed'),
  maddu: accumulate('+', 'unsigned'),
  msub: accumulate('-', 'signed'),
  msubu: accumulate('-', 'unsigned'),
  mfc0: irregular('write value value', (rt, c0, sel) => `GPR[${rt}] <- CP0[${c0}, ${sel}]`, privileged),
  mtc0: irregular('read value value', (rt, c0, sel) => `CP0[${c0}, ${sel}] <- GPR[${rt}]`, control),
  rdhwr: irregular('write value', (rt, hwr) => `GPR[${rt}] <- HWR[${hwr}]`, { raises: ['RI'] }),
  di: irregular('write', (rt) => `GPR[${rt}] <- Status; Status.IE <- 0`, control),
  ei: irregular('write', (rt) => `GPR[${rt}] <- Status; Status.IE <- 1`, control),
  eret: irregular(
    '',
    () => 'if Status.ERL then PC <- ErrorEPC, ERL <- 0 else PC <- EPC, EXL <- 0; LLbit <- 0',
    control,
  ),
  deret: irregular('', () => 'PC <- DEPC; Debug.DM <- 0', { raises: ['RI', 'CpU'], endsBlock: true }),
  wait: irregular('', () => 'sleep until an interrupt is pending and enabled', control),
  cache: irregular('value value', (op, a) => `cache operation ${op} at ${a}`, control),
  synci: irregular('value', (a) => `later fetches see what was stored to ${a}`, {
    raises: loadRaises,
    endsBlock: true,
  }),
  rdpgpr: irregular('write read', (rd, rt) => `GPR[${rd}] <- previous GPR[${rt}]`, privileged),
  wrpgpr: irregular('write read', (rd, rt) => `previous GPR[${rd}] <- GPR[${rt}]`, privileged),
  tlbp: irregular('', () => 'Index <- the entry that matches EntryHi, or P <- 1', privileged),
  tlbr: irregular('', () => `${tlbEntry} <- TLB[Index]`, control),
  tlbwi: irregular('', () => `TLB[Index] <- ${tlbEntry}`, control),
  tlbwr: irregular('', () => `TLB[Random] <- ${tlbEntry}`, control),
  sdbbp: irregular('', () => 'enter debug mode', { endsBlock: true }),
};

/** Throws RangeError when the table calls something that is not described here. */
export function irregularOf(name: string): Irregular {
  const found = irregulars[name];
  if (found === undefined) throw new RangeError(`nothing is known of call '${name}'`);
  return found;
}
