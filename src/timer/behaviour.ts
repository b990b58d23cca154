/**
 * Which timer a machine has. `current`: the patch with the later kernel fixes. `seed`: the patch as it was
 * merged (kernel commit e30492bbe95a). `legacy`: what stood there before it.
 */
export type TimerBehaviour = 'current' | 'seed' | 'legacy';
