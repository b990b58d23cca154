/** Takes JSON of unknown shape apart and keeps the first thing that is wrong with it. */

/** After a complaint every method still returns something of its type: look at `problem` at the end. */
export class JsonReader {
  #problem: string | undefined;

  /** What is wrong, where, and what was expected; `undefined` while all is well. */
  get problem(): string | undefined {
    return this.#problem;
  }

  complain(problem: string): void {
    this.#problem ??= problem;
  }

  parse(text: string): unknown {
    try {
      return JSON.parse(text);
    } catch (error) {
      this.complain(`this is not JSON: ${error instanceof Error ? error.message : String(error)}`);
      return undefined;
    }
  }

  object(value: unknown, where: string): Readonly<Record<string, unknown>> {
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ...value };
    this.#expected(where, value, 'an object');
    return {};
  }

  array(value: unknown, where: string): readonly unknown[] {
    if (Array.isArray(value)) return value;
    this.#expected(where, value, 'an array');
    return [];
  }

  text(value: unknown, where: string): string {
    if (typeof value === 'string') return value;
    this.#expected(where, value, 'a string');
    return '';
  }

  /** An integer from `min` to `max`, both within +-(2^53 - 1). */
  integer(value: unknown, where: string, min: number, max: number): number {
    if (typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max) return value;
    this.#expected(where, value, `an integer from ${min} to ${max}`);
    return min;
  }

  /** An integer from `min` to `max` that stands in a string, since it may pass 2^53. */
  decimal(value: unknown, where: string, min: bigint, max: bigint): bigint {
    if (typeof value === 'string' && /^(0|-?[1-9]\d{0,19})$/.test(value)) {
      const number = BigInt(value);
      if (number >= min && number <= max) return number;
    }
    this.#expected(where, value, `a decimal string from "${min}" to "${max}"`);
    return min;
  }

  #expected(where: string, value: unknown, what: string): void {
    const found = value === undefined ? 'missing' : (JSON.stringify(value)?.slice(0, 60) ?? typeof value);
    this.complain(`${where} is ${found}: expected ${what}`);
  }
}
