/** docs/timer.md sections 2 and 3 word for word, in BigInt and without a thought for speed: what the timer is compared with. */

const G = 1_000_000_000n;
const WRAP = 2n ** 32n;
const TI_IP7 = 0x4000_8000n;
const DC = 0x0800_0000n;
const WRITABLE = 0x0880_0300n;
const EINVAL = -22;

const mod32 = (value: bigint): bigint => BigInt.asUintN(32, value);

export class Specification {
  cmp = 0n;
  cause = 0n;
  E = 0n;
  armed = false;
  P: bigint;
  hz: bigint;
  readonly #isSeed: boolean;
  #B = 0n;
  #C = 0n;
  #isFrozen = false;
  #resume = 0n;

  constructor(isSeed: boolean, hz: bigint, t: bigint) {
    this.#isSeed = isSeed;
    this.hz = hz;
    this.P = (G * WRAP) / hz;
    this.writeCount(t, 0n);
  }

  count(t: bigint): bigint {
    return mod32(this.#B + this.#k(t));
  }

  readCount(t: bigint): bigint {
    if (!this.#isRunning) return this.#C;
    this.#check(t);
    return this.count(t);
  }

  writeCount(t: bigint, v: bigint): void {
    this.#B = mod32(v - this.#k(this.#isFrozen ? this.#resume : t));
    if (this.#isRunning) this.#arm(t, v);
    else this.#C = v;
  }

  writeCompare(t: bigint, v: bigint): void {
    if (v === this.cmp) this.#ack();
    else this.#changeCompare(t, v, true);
  }

  setCompare(t: bigint, v: bigint): void {
    if (v !== this.cmp) this.#changeCompare(t, v, false);
  }

  writeCause(t: bigint, v: bigint): void {
    const old = this.cause;
    this.cause = (old & ~WRITABLE) | (v & WRITABLE);
    if (((old ^ v) & DC) === 0n) return;
    if ((v & DC) !== 0n) this.#stop(t);
    else this.#start(t);
  }

  setCause(t: bigint, v: bigint): void {
    const isChanged = ((this.cause ^ v) & DC) !== 0n;
    if (isChanged && (v & DC) !== 0n) this.#stop(t);
    this.cause = v;
    if (isChanged && (v & DC) === 0n) this.#start(t);
  }

  fire(t: bigint): void {
    if (!this.armed || this.E > t) return;
    this.#raise();
    this.E += this.P * ((t - this.E) / this.P + 1n);
  }

  setHz(t: bigint, hz: bigint): number {
    if (hz <= 0n || hz > G) return EINVAL;
    if (hz === this.hz) return 0;
    const c = this.#isRunning ? this.#freeze(t) : this.#C;
    this.hz = hz;
    this.P = (G * WRAP) / hz;
    this.#B = mod32(c - this.#k(this.#isFrozen ? this.#resume : t));
    if (this.#isRunning) this.#arm(t, c);
    return 0;
  }

  setCtl(t: bigint, x: bigint): number {
    if (x !== 0n && x !== 1n) return EINVAL;
    if ((x === 1n) === this.#isFrozen) return 0;
    this.#isFrozen = x === 1n;
    const isStopped = (this.cause & DC) !== 0n;
    if (this.#isFrozen) {
      if (!isStopped) this.#C = this.#freeze(t);
      this.#resume = t;
    } else if (!isStopped) {
      if (t >= this.#resume + this.#ns(this.#C)) this.#raise();
      this.#check(t);
      this.#arm(t, this.count(t));
    }
    return 0;
  }

  setResume(t: bigint, r: bigint): number {
    if (r < 0n || r > t) return EINVAL;
    this.#resume = r;
    return 0;
  }

  get #isRunning(): boolean {
    return (this.cause & DC) === 0n && !this.#isFrozen;
  }

  #k(t: bigint): bigint {
    return mod32(((t % this.P) * this.hz) / G);
  }

  #ns(c: bigint): bigint {
    return ((mod32(this.cmp - c - 1n) + 1n) * G) / this.hz;
  }

  #arm(t: bigint, c: bigint): void {
    this.E = t + this.#ns(c);
    this.armed = true;
  }

  #raise(): void {
    this.cause |= TI_IP7;
  }

  #ack(): void {
    this.cause &= ~TI_IP7;
  }

  #check(t: bigint): void {
    const isHit = this.#isSeed
      ? t >= this.E
      : mod32(this.count(t) - this.cmp) < WRAP / 2n && this.E < t + this.P / 4n;
    if (!isHit) return;
    this.#raise();
    if (this.armed) this.E += this.P;
  }

  #freeze(t: bigint): bigint {
    this.armed = false;
    this.#check(t);
    return this.count(t);
  }

  #changeCompare(t: bigint, v: bigint, acks: boolean): void {
    const wasRunning = this.#isRunning;
    let c = wasRunning && !this.#isSeed ? this.#freeze(t) : 0n;
    if (acks) this.#ack();
    this.cmp = v;
    if (wasRunning && this.#isSeed) c = this.#freeze(t);
    if (wasRunning) this.#arm(t, c);
  }

  #stop(t: bigint): void {
    this.cause |= DC;
    if (!this.#isFrozen) this.#C = this.#freeze(t);
  }

  #start(t: bigint): void {
    this.cause &= ~DC;
    this.writeCount(t, this.#C);
  }
}
