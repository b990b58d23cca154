/** One wire into an interrupt controller, or into Cause.IP. Level-triggered. */
export interface IrqLine {
  set(asserted: boolean): void;
}
