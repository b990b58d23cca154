#!/usr/bin/env node
/** The command line: finds the command and hands it the rest. */
import { BAD_USAGE, type Command } from './command.ts';
import { timer } from './timer.ts';

/** Each command and its usage. A command explains its own options. */
const COMMANDS: Readonly<Record<string, { readonly run: Command; readonly usage: string }>> = {
  timer: { run: timer, usage: 'timer FILE...    replay timer scenarios (.jsonl, .jsonl.gz)' },
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
