/** Who may import whom: design.md section 3, read from the import lines of every source file. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect, test } from 'vitest';

const core = ['bits', 'isa', 'hw', 'cpu', 'timer', 'devices', 'asm', 'elf', 'machine'];

/** Each layer and what it may see besides itself. `packages` is whatever does not begin with a dot. */
const sees: Readonly<Record<string, readonly string[]>> = {
  bits: [],
  isa: ['bits'],
  hw: ['bits'],
  cpu: ['bits', 'isa', 'hw'],
  timer: ['bits', 'hw'],
  devices: ['bits', 'hw'],
  elf: ['bits', 'isa'],
  asm: ['bits', 'isa', 'elf'],
  machine: core,
  api: core,
  host: [...core, 'api'],
  ui: ['bits', 'isa', 'api', 'packages'],
  workers: ['bits', 'asm', 'host', 'api', 'packages'],
  cli: [...core, 'host', 'api', 'packages'],
};

/** `src/cpu/state.ts` is in `cpu`, `src/bits.ts` is `bits`, `workers/machine.worker.ts` is in `workers`. */
const layerOf = (path: string): string => path.replace(/^src\//, '').replace(/(\.ts)?(\/.*)?$/, '');

const targetOf = (file: string, specifier: string): string =>
  specifier.startsWith('.') ? layerOf(relative('.', join(dirname(file), specifier))) : 'packages';

const files = ['src', 'workers'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !name.endsWith('.d.ts'))
    .map((name) => join(folder, name)),
);

/** `import … from '…'`, `export … from '…'`, `import '…'` and `import('…')`. */
const IMPORT = /(?:^(?:import|export)( type)?\b(?:[^;'=]*?\bfrom)? |\bimport\()'([^']+)'/gm;

const imports = files.flatMap((file) =>
  [...readFileSync(file, 'utf8').matchAll(IMPORT)].map(([, type, specifier = '']) => {
    return { file, specifier, type: type !== undefined };
  }),
);

test('every source file stands in a known layer', () => {
  expect(files.length).toBeGreaterThan(0);
  expect(files.filter((file) => sees[layerOf(file)] === undefined)).toEqual([]);
});

test('no layer imports what it may not see', () => {
  expect(imports.length).toBeGreaterThan(files.length / 2);
  const wrong = imports.flatMap(({ file, specifier }) => {
    const [from, to] = [layerOf(file), targetOf(file, specifier)];
    const allowed = sees[from] ?? [];
    if (to === from || allowed.includes(to)) return [];
    return [`${file} imports ${specifier}, but ${from} sees only ${allowed.join(', ') || 'itself'}`];
  });
  expect(wrong).toEqual([]);
});

test('the API is types only', () => {
  expect(imports.filter(({ file, type }) => layerOf(file) === 'api' && !type)).toEqual([]);
});
