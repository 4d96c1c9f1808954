// The crash-race harness with 200 seeds: the first lane.
import { playSeeds } from '../seeds.ts';

playSeeds(200, 0);
