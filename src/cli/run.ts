/** `valletta run FILE`: a machine without a browser. */
import type { Frame } from '../api/vm-api.ts';
import type { RunEnd } from '../host/slice.ts';
import { exploreSurroundings } from '../host/surroundings.ts';
import { Vm } from '../host/vm.ts';
import { BAD_USAGE, type Io } from './command.ts';
import { explainEnd, type Why } from './explain-end.ts';
import { RUN_USAGE, type RunOptions, readRunOptions } from './options.ts';
import { Printer } from './printer.ts';
import { type Program, readProgram } from './program.ts';
import { nodeTerminal, type Terminal } from './terminal.ts';

/** The options are those of `RUN_USAGE`. */
export async function run(
  args: readonly string[],
  io: Io,
  terminal: Terminal = nodeTerminal(),
): Promise<number> {
  if (args.includes('--help')) {
    io.out(RUN_USAGE);
    return 0;
  }
  const options = readRunOptions(args);
  if (typeof options === 'string') {
    io.err(`valletta run: ${options}\n\n${RUN_USAGE}`);
    return BAD_USAGE;
  }
  const { program, messages } = await readProgram(options.file, options.endian);
  for (const message of messages) io.err(`${message}\n`);
  return program === undefined ? BAD_USAGE : execute(program, options, io, terminal);
}

async function execute(program: Program, options: RunOptions, io: Io, terminal: Terminal): Promise<number> {
  const printer = new Printer(terminal, (bytes) => vm.giveCredit(bytes));
  let frame: Frame | undefined;
  let finish: (why: Why) => void = () => undefined;
  const finished = new Promise<Why>((resolve) => {
    finish = resolve;
  });
  const vm: Vm = new Vm({
    ...exploreSurroundings(performance),
    paced: false,
    sendFrame: (newest) => {
      frame = newest;
    },
    sendConsole: (bytes) => printer.print(bytes),
    ended: (end: RunEnd) => finish(end),
  });
  const loaded = vm.load(program.elf, options.machine);
  if (!loaded.ok) {
    io.err(`${options.file}: error: ${loaded.message}\n`);
    return BAD_USAGE;
  }
  const timeout =
    options.timeoutSeconds === undefined
      ? undefined
      : setTimeout(() => finish({ kind: 'timeout' }), options.timeoutSeconds * 1000);
  const start = performance.now();
  terminal.listen(vm);
  vm.run(options.maxInstructions);
  const why = await finished;
  const seconds = (performance.now() - start) / 1000;
  clearTimeout(timeout);
  vm.pause();
  vm.drawn();
  terminal.close();
  await printer.emptied();
  const { status, message } = explainEnd(why, options, program.debug, frame);
  if (message !== undefined) io.err(`valletta run: ${message}\n`);
  if (options.stats && frame !== undefined) io.err(`${statistics(why, seconds, frame)}\n`);
  return status;
}

/** One line of JSON. Seconds are those of the host, and of the guest. */
const statistics = (why: Why, seconds: number, { retired, s, ns }: Frame): string =>
  JSON.stringify({
    end: why.kind,
    instructions: retired,
    seconds: Number(seconds.toFixed(6)),
    mips: Number((retired / seconds / 1e6).toFixed(3)),
    guestSeconds: s + ns / 1e9,
    engine: 'interpreter',
  });
