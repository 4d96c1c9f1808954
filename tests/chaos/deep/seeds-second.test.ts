// The crash-race harness with 200 seeds: the second lane.
import { playSeeds } from '../seeds.ts';

playSeeds(200, 1);
