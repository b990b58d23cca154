/** What the page, the command line and the tests may ask of a machine. Types only: both sides of the worker import it. */
import type { ExcCodeName } from '../isa/exceptions.ts';
import type { UnclaimedAccess } from '../machine/access-log.ts';
import type { TimerBehaviour } from '../timer/behaviour.ts';

export type { Endian } from '../bits.ts';
export type { UnclaimedAccess } from '../machine/access-log.ts';
export type { TimerBehaviour } from '../timer/behaviour.ts';

/** Where guest time comes from: see docs of `host/clocks.ts`. */
export type ClockMode =
  | { readonly kind: 'wall' }
  /** Wall time multiplied by `factor`, > 0: 0.001 is a thousand times slower. */
  | { readonly kind: 'scaled'; readonly factor: number }
  /** Instructions retired divided by `mips` microseconds: deterministic. An integer from 1 to 1000. */
  | { readonly kind: 'virtual'; readonly mips: number };

export interface MachineOptions {
  /** Bytes of RAM: a multiple of 64 KiB, 1 MiB to 256 MiB. */
  readonly memoryBytes: number;
  readonly timer: TimerBehaviour;
  /** Frequency of Count in Hz: an integer from 1 to 10^9. */
  readonly countHz: number;
  readonly clock: ClockMode;
}

/** The host's names of the timer registers: linux/arch/mips/include/uapi/asm/kvm.h. */
export type OneReg =
  | 'KVM_REG_MIPS_CP0_COUNT'
  | 'KVM_REG_MIPS_CP0_COMPARE'
  | 'KVM_REG_MIPS_CP0_CAUSE'
  /** Hz, 1 to 10^9. */
  | 'KVM_REG_MIPS_COUNT_HZ'
  /** Bit 0 (DC): freezes Count from outside. */
  | 'KVM_REG_MIPS_COUNT_CTL'
  /** Guest time in ns at which COUNT_CTL.DC froze Count. */
  | 'KVM_REG_MIPS_COUNT_RESUME';

/** Why the machine stands still. */
export type StopReason =
  /** Loaded or reset; nothing has run. */
  | { readonly kind: 'ready' }
  | { readonly kind: 'paused' }
  | { readonly kind: 'stepped' }
  /** The guest wrote 42h to the board's soft-reset register. */
  | { readonly kind: 'exited'; readonly status: number }
  /** An exception while Status.BEV = 1: the boot ROM has no handler. */
  | {
      readonly kind: 'uncaught';
      readonly ExcCode: ExcCodeName;
      readonly EPC: number;
      readonly BadVAddr: number | undefined;
    }
  /** `maxInstructions` of the command line. */
  | { readonly kind: 'limit' };

export type RunState =
  | { readonly kind: 'stopped'; readonly reason: StopReason }
  /** `asleep`: in WAIT, with nothing to do before the next event. */
  | { readonly kind: 'running'; readonly asleep: boolean }
  /** Running, but held because the page is hidden: guest time stands still. */
  | { readonly kind: 'hidden' };

/** The machine at one moment. While it runs the page gets at most one per animation frame. */
export interface Frame {
  readonly state: RunState;
  /** Guest time. */
  readonly s: number;
  readonly ns: number;
  /** Instructions since reset. */
  readonly retired: number;
  /** Million instructions per second of host time over the last moments; 0 while stopped. */
  readonly mips: number;
  readonly pc: number;
  /** The instruction at `pc` stands in a branch's delay slot. */
  readonly inDelaySlot: boolean;
  /** `$0` to `$31`. */
  readonly gpr: Int32Array;
  readonly hi: number;
  readonly lo: number;
  readonly Count: number;
  readonly Compare: number;
  readonly Cause: number;
  readonly Status: number;
  readonly EPC: number;
  readonly BadVAddr: number;
  readonly EBase: number;
  readonly countHz: number;
  readonly timer: TimerBehaviour;
  readonly clock: ClockMode;
  /** The LED bar, 8 bits, and the 8 characters of the display. */
  readonly leds: number;
  readonly display: string;
  /** Guest milliseconds not lived through because the host slept or stalled: reported, never replayed. */
  readonly lostMs: number;
}

/** What the host found out about its surroundings when it started. */
export interface HostInfo {
  /** Smallest step of the host's clock in ms. */
  readonly clockStepMs: number;
  readonly crossOriginIsolated: boolean;
  /** How the run loop gives way to messages, chosen by a self-test. */
  readonly yield: 'MessageChannel' | 'waitAsync' | 'setImmediate';
  readonly yieldMicroseconds: number;
}

/** Errors that a user can cause are values. */
export type Outcome = { readonly ok: true } | { readonly ok: false; readonly message: string };

export interface VmApi {
  /** Puts an ELF32 MIPS executable in RAM and resets. Replaces what ran before; on failure nothing changes. */
  load(elf: Uint8Array, options: MachineOptions): Outcome;
  run(): void;
  pause(): void;
  /** Executes `instructions` (at least 1) and stops; interrupts are taken as they come. */
  step(instructions: number): void;
  /** Back to the state right after `load`. */
  reset(): void;
  setClock(clock: ClockMode): Outcome;
  setTimer(timer: TimerBehaviour): void;
  /** Unsigned; a 32-bit register is zero-extended. `undefined` where the behaviour lacks the register. */
  getOneReg(register: OneReg): bigint | undefined;
  /** 0, or -22 (EINVAL) when the value or register is refused; then nothing changes. */
  setOneReg(register: OneReg, value: bigint): 0 | -22;
  /**
   * `setOneReg` with the bits of `mask` taken from `value` and the others as they are at that instant: a page that
   * reads, changes and writes Cause back while the guest runs would undo a TI raised or acknowledged in between.
   */
  changeOneReg(register: OneReg, mask: bigint, value: bigint): 0 | -22;
  /** Bytes typed at the serial console, COM1. */
  type(bytes: Uint8Array): void;
  /** Holds guest time while the page cannot be seen. */
  setHidden(hidden: boolean): void;
  /** The newest accesses that nothing claimed, newest last. */
  unclaimed(): readonly UnclaimedAccess[];
  /** `length` bytes of RAM (at most 64 KiB) from virtual `address`, without side effects; shorter at the end of RAM. */
  readMemory(address: number, length: number): Uint8Array;
  /** Settles when the self-test at start is over: within 50 ms. */
  info(): Promise<HostInfo>;
  /** Answers at once, whatever the guest does: the page's watchdog. */
  ping(): void;
}

/** What the machine's worker exposes: the API, and the far ends of the two streams. */
export interface MachineWorkerApi extends VmApi {
  /** To be called first. The ports are to be transferred. */
  connect(state: MessagePort, serial: MessagePort): void;
}

/** Messages on the state port. Credit 1: after a `frame` the host waits for `drawn`. */
export type StateMessage = { readonly frame: Frame };
export type StateReply = 'drawn';

/**
 * Messages on the console port: bytes to the page, bytes of credit given back by it. A message without bytes says that
 * the machine was loaded or reset: what comes after it is of another run.
 */
export type ConsoleMessage = { readonly bytes: Uint8Array };
export type ConsoleReply = { readonly credit: number };
