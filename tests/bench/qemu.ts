/** Runs a program in QEMU's Malta, the yardstick of the interpreter. */
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Endian } from '../../src/bits.ts';
import { cpuSeconds } from './cpu-time.ts';

export interface QemuRun {
  readonly cpuSeconds: number;
  readonly console: string;
}

const programs: Readonly<Record<Endian, string>> = {
  little: 'qemu-system-mipsel',
  big: 'qemu-system-mips',
};

/** A guest that never ends. */
const TIMEOUT_MS = 60_000;

/** `QEMU emulator version ...`, or undefined where it is not installed. */
export function qemuVersion(): string | undefined {
  try {
    const [little] = Object.values(programs).map((program) =>
      execFileSync(program, ['--version'], { encoding: 'utf8' }),
    );
    return little?.split('\n')[0];
  } catch {
    return undefined;
  }
}

/**
 * Runs `elf` until it ends the machine. CPU seconds are those between two moments at which QEMU stands still: set up
 * and not started, and stopped but not gone. So they are exact; translating the guest's code is in them.
 */
export async function runInQemu(elf: Uint8Array, endian: Endian): Promise<QemuRun> {
  const folder = mkdtempSync(join(tmpdir(), 'valletta-bench-'));
  const [kernel, serial] = [join(folder, 'kernel.elf'), join(folder, 'serial.txt')];
  writeFileSync(kernel, elf);
  try {
    const seconds = await runStopped(programs[endian], kernel, serial);
    return { cpuSeconds: seconds, console: readFileSync(serial, 'latin1') };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function runStopped(program: string, kernel: string, serial: string): Promise<number> {
  const machine = ['-M', 'malta', '-nic', 'none', '-vga', 'none', '-display', 'none'];
  const control = ['-S', '-no-reboot', '-no-shutdown', '-qmp', 'stdio', '-serial', `file:${serial}`];
  const qemu = spawn(program, [...machine, ...control, '-kernel', kernel], {
    stdio: ['pipe', 'pipe', 'inherit'],
    timeout: TIMEOUT_MS,
  });
  const pid = qemu.pid;
  if (pid === undefined) throw new Error(`${program} cannot be started`);
  const execute = (command: string): void => void qemu.stdin.write(`{"execute":"${command}"}\n`);
  const gone = new Promise((resolve) => qemu.once('close', resolve));
  let before: number | undefined;
  let after: number | undefined;
  for await (const line of createInterface({ input: qemu.stdout })) {
    const message = JSON.parse(line);
    if ('QMP' in message) execute('qmp_capabilities');
    if ('return' in message && before === undefined) {
      before = cpuSeconds(pid);
      execute('cont');
    }
    if (message.event === 'STOP') {
      after = cpuSeconds(pid);
      execute('quit');
    }
  }
  await gone;
  if (before === undefined || after === undefined) throw new Error(`${program} has not run to the end`);
  return after - before;
}
