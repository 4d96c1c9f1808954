// The crash-race harness (trust.md T01) with the seeds of every run of the tests: the second lane.
import { playSeeds } from './seeds.ts';

playSeeds(25, 1);
