import { expect, test } from 'vitest';
import { source } from '../../src/cpu/generator/source.ts';
import { mips32 } from '../../src/isa/mips32.ts';

test('execute.gen.ts is what the table says: run `npm run gen` after changing it', async () => {
  await expect(source(mips32)).toMatchFileSnapshot('../../src/cpu/execute.gen.ts');
});
