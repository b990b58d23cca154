/** The CPU's registers by name, and RAM, as views on the machine's memory. Registers are unsigned 32-bit. */
import type { Endian } from '../bits.ts';
import {
  BRANCHED,
  BYTE_LANE,
  cp0WordOf,
  GPRS,
  HI,
  IN_SLOT,
  LEFT,
  LINES,
  LINK,
  LL_BIT,
  LO,
  NEXT,
  PC,
  STATE_BYTES,
  TARGET,
  WAITING,
} from './layout.ts';

const STATUS = cp0WordOf('Status');
const CAUSE = cp0WordOf('Cause');
const EPC = cp0WordOf('EPC');
const ERROREPC = cp0WordOf('ErrorEPC');
const BADVADDR = cp0WordOf('BadVAddr');
const CONTEXT = cp0WordOf('Context');
const ENTRYHI = cp0WordOf('EntryHi');
const EBASE = cp0WordOf('EBase');
const INTCTL = cp0WordOf('IntCtl');
const HWRENA = cp0WordOf('HWREna');
const COUNT = cp0WordOf('Count');
const COMPARE = cp0WordOf('Compare');
const LLADDR = cp0WordOf('LLAddr');
const DEBUG = cp0WordOf('Debug');
const DEPC = cp0WordOf('DEPC');

/**
 * RAM is kept in words of the host's order, for a big-endian guest too: its bytes are at their address xor 3, its
 * half-words at theirs xor 2.
 */
export class CpuState {
  /** The whole state, by the offsets of `layout.ts`. */
  readonly words: Int32Array;
  /** `$0` to `$31`, signed. Whoever writes here leaves `$0` at 0. */
  readonly gpr: Int32Array;
  readonly ramBytes: number;
  readonly ram32: Int32Array;
  readonly ram16: Uint16Array;
  readonly ram8: Uint8Array;

  /** `buffer` holds 64 KiB of state and then `ramBytes` of RAM: a multiple of 4. */
  constructor(buffer: ArrayBufferLike, ramBytes: number) {
    this.words = new Int32Array(buffer, 0, STATE_BYTES / 4);
    this.gpr = this.words.subarray(0, GPRS);
    this.ramBytes = ramBytes;
    this.ram32 = new Int32Array(buffer, STATE_BYTES, ramBytes / 4);
    this.ram16 = new Uint16Array(buffer, STATE_BYTES, ramBytes / 2);
    this.ram8 = new Uint8Array(buffer, STATE_BYTES, ramBytes);
  }

  get endian(): Endian {
    return this.byteLane === 0 ? 'little' : 'big';
  }

  /** What the address of a byte is xored with in `ram8`: 0, or 3 for a big-endian guest. */
  get byteLane(): number {
    return this.#read(BYTE_LANE);
  }

  /** The instruction that is next, or the one that is executing. */
  get pc(): number {
    return this.#read(PC);
  }

  set pc(value: number) {
    this.words[PC] = value;
  }

  /** The instruction after it in the order of execution. */
  get next(): number {
    return this.#read(NEXT);
  }

  set next(value: number) {
    this.words[NEXT] = value;
  }

  /** ... and the one after that: what a branch sets while it executes. */
  get target(): number {
    return this.#read(TARGET);
  }

  set target(value: number) {
    this.words[TARGET] = value;
  }

  get hi(): number {
    return this.#read(HI);
  }

  set hi(value: number) {
    this.words[HI] = value;
  }

  get lo(): number {
    return this.#read(LO);
  }

  set lo(value: number) {
    this.words[LO] = value;
  }

  /** Instructions left to run, the one that is executing included. */
  get left(): number {
    return this.#read(LEFT);
  }

  set left(value: number) {
    this.words[LEFT] = value;
  }

  /** The levels of the hardware interrupt lines, as bits of Cause. */
  get lines(): number {
    return this.#read(LINES);
  }

  set lines(value: number) {
    this.words[LINES] = value;
  }

  /** `pc` is in the delay slot of a branch or jump, taken or not. */
  get inDelaySlot(): boolean {
    return this.words[IN_SLOT] !== 0;
  }

  set inDelaySlot(value: boolean) {
    this.words[IN_SLOT] = value ? 1 : 0;
  }

  /** `next` will be: the instruction at `pc` is a branch or jump. */
  get branched(): boolean {
    return this.words[BRANCHED] !== 0;
  }

  set branched(value: boolean) {
    this.words[BRANCHED] = value ? 1 : 0;
  }

  /** From WAIT to the interrupt that ends it. */
  get waiting(): boolean {
    return this.words[WAITING] !== 0;
  }

  set waiting(value: boolean) {
    this.words[WAITING] = value ? 1 : 0;
  }

  /** From LL to SC or ERET. */
  get linked(): boolean {
    return this.words[LL_BIT] !== 0;
  }

  set linked(value: boolean) {
    this.words[LL_BIT] = value ? 1 : 0;
  }

  /** The address of the last LL. */
  get link(): number {
    return this.#read(LINK);
  }

  set link(value: number) {
    this.words[LINK] = value;
  }

  get Status(): number {
    return this.#read(STATUS);
  }

  set Status(value: number) {
    this.words[STATUS] = value;
  }

  get Cause(): number {
    return this.#read(CAUSE);
  }

  set Cause(value: number) {
    this.words[CAUSE] = value;
  }

  get EPC(): number {
    return this.#read(EPC);
  }

  set EPC(value: number) {
    this.words[EPC] = value;
  }

  get ErrorEPC(): number {
    return this.#read(ERROREPC);
  }

  set ErrorEPC(value: number) {
    this.words[ERROREPC] = value;
  }

  get BadVAddr(): number {
    return this.#read(BADVADDR);
  }

  set BadVAddr(value: number) {
    this.words[BADVADDR] = value;
  }

  get Context(): number {
    return this.#read(CONTEXT);
  }

  set Context(value: number) {
    this.words[CONTEXT] = value;
  }

  get EntryHi(): number {
    return this.#read(ENTRYHI);
  }

  set EntryHi(value: number) {
    this.words[ENTRYHI] = value;
  }

  get EBase(): number {
    return this.#read(EBASE);
  }

  get IntCtl(): number {
    return this.#read(INTCTL);
  }

  get HWREna(): number {
    return this.#read(HWRENA);
  }

  get Count(): number {
    return this.#read(COUNT);
  }

  set Count(value: number) {
    this.words[COUNT] = value;
  }

  get Compare(): number {
    return this.#read(COMPARE);
  }

  set Compare(value: number) {
    this.words[COMPARE] = value;
  }

  get LLAddr(): number {
    return this.#read(LLADDR);
  }

  set LLAddr(value: number) {
    this.words[LLADDR] = value;
  }

  get Debug(): number {
    return this.#read(DEBUG);
  }

  set Debug(value: number) {
    this.words[DEBUG] = value;
  }

  get DEPC(): number {
    return this.#read(DEPC);
  }

  set DEPC(value: number) {
    this.words[DEPC] = value;
  }

  #read(at: number): number {
    return (this.words[at] as number) >>> 0;
  }
}
