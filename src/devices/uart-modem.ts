/** The modem half of a 16550: MCR, and MSR with its memory of what changed. */

const MCR_DTR = 0x01;
const MCR_RTS = 0x02;
const MCR_OUT1 = 0x04;
const MCR_OUT2 = 0x08;
const MCR_LOOP = 0x10;
const MSR_CTS = 0x10;
const MSR_DSR = 0x20;
const MSR_RI = 0x40;
const MSR_DCD = 0x80;
/** The far end is always there and ready, and never rings. */
const FAR_END = MSR_DCD | MSR_DSR | MSR_CTS;

export class UartModem {
  #mcr = MCR_OUT2;
  /** The low half of MSR: DCTS, DDSR, TERI and DDCD. */
  #deltas = 0;

  reset(): void {
    this.#mcr = MCR_OUT2;
    this.#deltas = 0;
  }

  get mcr(): number {
    return this.#mcr;
  }

  /** The transmitter feeds the receiver, and the line is cut off. */
  get loopback(): boolean {
    return (this.#mcr & MCR_LOOP) !== 0;
  }

  /** A modem input changed since MSR was last read. */
  get changed(): boolean {
    return this.#deltas !== 0;
  }

  writeMcr(byte: number): void {
    const before = this.#inputs();
    this.#mcr = byte & 0x1f;
    const after = this.#inputs();
    const fallen = before & ~after;
    // RI alone reports only its trailing edge (TERI)
    this.#deltas |= (((before ^ after) & ~MSR_RI) | (fallen & MSR_RI)) >> 4;
  }

  readMsr(): number {
    const msr = this.#inputs() | this.#deltas;
    this.#deltas = 0;
    return msr;
  }

  /** The high half of MSR. Looped back, the outputs are the inputs. */
  #inputs(): number {
    const mcr = this.#mcr;
    if (!this.loopback) return FAR_END;
    return (
      (mcr & MCR_RTS ? MSR_CTS : 0) |
      (mcr & MCR_DTR ? MSR_DSR : 0) |
      (mcr & MCR_OUT1 ? MSR_RI : 0) |
      (mcr & MCR_OUT2 ? MSR_DCD : 0)
    );
  }
}
