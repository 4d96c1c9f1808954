// The crash-race harness with 200 seeds.
import { playSeeds } from '../seeds.ts';

playSeeds(200);
