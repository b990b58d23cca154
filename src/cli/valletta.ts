#!/usr/bin/env node
/** The command line: finds the command and hands it the rest. */
import { asm } from './asm.ts';
import { BAD_USAGE, type Command } from './command.ts';
import { dis } from './dis.ts';
import { run } from './run.ts';
import { timer } from './timer.ts';

/** Each command and its usage. A command explains its own options. */
const COMMANDS: Readonly<Record<string, { readonly run: Command; readonly usage: string }>> = {
  run: { run, usage: 'run FILE [options]           run a .s source or an ELF file; run --help says more' },
  asm: { run: asm, usage: 'asm FILE.s ... -o FILE.elf   assemble and link' },
  dis: { run: dis, usage: 'dis FILE.elf | --words FILE  list code as text' },
  timer: { run: timer, usage: 'timer FILE...                replay timer scenarios (.jsonl, .jsonl.gz)' },
};

const usage = (): string =>
  `usage: valletta COMMAND ...\n${Object.values(COMMANDS)
    .map((command) => `  valletta ${command.usage}\n`)
    .join('')}`;

const io = {
  out: (text: string): void => void process.stdout.write(text),
  err: (text: string): void => void process.stderr.write(text),
};

// A reader that has seen enough (`| head`) is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

const [name, ...args] = process.argv.slice(2);
const command = name !== undefined && Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
if (command !== undefined) {
  process.exitCode = await command.run(args, io);
} else if (name === '--help' || name === '-h') {
  io.out(usage());
} else {
  io.err(
    `valletta: ${name === undefined ? 'no command given' : `there is no command '${name}'`}\n${usage()}`,
  );
  process.exitCode = BAD_USAGE;
}
