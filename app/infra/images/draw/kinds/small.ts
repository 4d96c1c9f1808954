// Small things on a table: spoon, comb, knife, book, card, basket.
import { pt } from '../core/canvas.ts';
import { along, mix, oklch } from '../core/colour.ts';
import { type Substance } from '../core/lathe.ts';
import { plus, type Vec, vec } from '../core/light.ts';
import { boundsOf, line, ring as circle, roundedBox, sample, trace } from '../core/path.ts';
import { project, type Scene } from '../core/scene.ts';
import { block, lying, on, slab } from '../core/slab.ts';
import { rodInPicture, tube } from '../core/tube.ts';
import { bare, plain } from '../materials/substances.ts';
import { openForm } from './vessels.ts';
import { contrast, type Kind, other } from './making.ts';

const middle = vec(0, 0, 0);

/** The bowl of a spoon lying on the ground: a shallow oval with a lit far edge. */
function spoonBowl(scene: Scene, at: Vec, degrees: number, stuff: Substance): void {
  const plane = lying(at.x, at.z, degrees, at.y);
  const shape = (k: number, push = 0) => circle(40, 1).map(({ x, y }) => pt(x * 104 * k, y * 142 * k + push));
  slab(scene, plane, shape(1), bare(stuff), { thick: 16 });
  const d = line(
    shape(0.9, 4).map(({ x, y }) => project(scene, on(plane, x, y, 16))),
    true,
  );
  const box = boundsOf(shape(0.9).map(({ x, y }) => project(scene, on(plane, x, y, 16))));
  const { canvas } = scene;
  const ramp = stuff.finish.ramp;
  canvas.path(d, {
    fill: canvas.linear(pt(box.left, box.top), pt(box.right, box.bottom), [
      { at: 0, colour: along(ramp, 0.12) },
      { at: 0.4, colour: along(ramp, 0.5) },
      { at: 0.72, colour: along(ramp, 0.86) },
      { at: 1, colour: along(ramp, 1) },
    ]),
  });
  canvas.path(d, { stroke: along(ramp, 1), width: 2.5, opacity: 0.7 });
  canvas.group({ clip: canvas.clip(d) }, () =>
    canvas.ellipse(box.right - (box.right - box.left) * 0.3, box.bottom - (box.bottom - box.top) * 0.3, 26, 52, {
      fill: '#fffdf6',
      opacity: 0.2 + stuff.finish.gloss * 0.5,
      blur: 10,
    }),
  );
}

const spoon: Kind = {
  camera: 64,
  ground: { y: 780 },
  focus: { x: 520, y: 480, zoom: 2 },
  width: { cm: 8, drawn: 340 },
  draw(making) {
    const { scene, main } = making;
    const lean = 15;
    const way = (x: number, z: number): Vec => {
      const turn = (lean * Math.PI) / 180;
      return vec(x * Math.cos(turn) - z * Math.sin(turn), 14, x * Math.sin(turn) + z * Math.cos(turn));
    };
    const rod = bare(main);
    const rest = way(60, 380);
    block(scene, vec(rest.x, 0, rest.z + 60), { w: 360, h: 26, d: 66, turn: lean, radius: 18 }, other(making, 'white-porcelain'), { bare: true });
    for (const x of [120, 176]) tube(scene, [way(x, -500), way(x + 2, 0), way(x + 6, 560)], rod, { radius: (t) => 10 + t * 6, steps: 40 });
    tube(scene, [way(-90, -290), way(-88, -120), way(-84, 200), way(-82, 570)], rod, { radius: (t) => 13 + 9 * t ** 2, steps: 40 });
    const head = way(-92, -420);
    spoonBowl(scene, vec(head.x, 4, head.z), lean, main);
  },
};

const comb: Kind = {
  camera: 62,
  ground: { y: 830 },
  focus: { x: 500, y: 700 },
  width: { cm: 11, drawn: 800 },
  draw({ scene, main }) {
    const spine = Array.from({ length: 33 }, (_, step) => {
      const turn = Math.PI * (step / 32);
      return pt(400 * Math.cos(turn), 330 * Math.sin(turn) ** 0.8 + 20);
    });
    const teeth = 30;
    const zigzag = Array.from({ length: teeth }, (_, index) => {
      const [left, right] = [-366 + (732 * index) / teeth, -366 + (732 * (index + 0.62)) / teeth];
      const reach = (x: number) => -30 - 110 * Math.sqrt(Math.max(0, 1 - (x / 430) ** 2));
      const root = 150 - (left / 400) ** 2 * 70;
      return [pt(left, root), pt(left + 1.5, reach(left)), pt((left + right) / 2, reach(left) - 8), pt(right - 1.5, reach(right)), pt(right, root)];
    }).flat();
    slab(scene, lying(0, 0, -14, 0), [...spine, pt(-400, -70), pt(-372, -74), ...zigzag, pt(372, -74), pt(400, -70)], main, { thick: 18 });
  },
};

const knife: Kind = {
  camera: 62,
  ground: { y: 800 },
  focus: { x: 620, y: 660 },
  width: { cm: 30, drawn: 1000 },
  draw(making) {
    const { scene, main, material } = making;
    const isBlade = ['iron', 'silver', 'brass', 'gold'].includes(material);
    const steel = isBlade && material !== 'iron' ? main : other(making, 'silver');
    const grip = isBlade ? other(making, 'walnut') : main;
    const lean = -34;
    const plane = lying(60, -20, lean, 4);
    const blade = sample(trace('-60,-66 -60,60 120,62 320,52 470,22 560,-40 430,-58 180,-68'), 60, true);
    const flat: Substance = { finish: steel.finish };
    const face = slab(scene, plane, blade, material === 'iron' ? { ...main } : flat, { thick: 7 });
    const edge = trace('-56,-64 180,-66 430,-56 556,-38 430,-30 180,-38 -56,-36');
    scene.canvas.group({ clip: scene.canvas.clip(face.outline) }, () =>
      scene.canvas.path(
        line(
          edge.map(({ x, y }) => project(scene, on(plane, x, y, 7))),
          true,
        ),
        { fill: oklch(0.96, 0.006, 240), opacity: 0.85 },
      ),
    );
    slab(
      scene,
      lying(plane.origin.x, plane.origin.z, lean, 0),
      sample(trace('-92,-30 -92,52 -52,56 -52,-30'), 20, true),
      bare(contrast(making, 'brass', 'silver')),
      { thick: 26 },
    );
    const handle = sample(trace('-84,-26 -84,50 -260,52 -420,40 -470,10 -456,-34 -400,-42 -260,-30'), 60, true);
    slab(scene, lying(plane.origin.x, plane.origin.z, lean, 0), handle, grip, { thick: 36 });
    for (const x of [-150, -270, -390]) {
      const rivet = project(scene, on(lying(plane.origin.x, plane.origin.z, lean, 0), x, 10, 36));
      scene.canvas.ellipse(rivet.x, rivet.y, 10, 9, { fill: oklch(0.8, 0.1, 85) });
      scene.canvas.ellipse(rivet.x - 3, rivet.y - 3, 4, 3, { fill: '#fff', opacity: 0.8 });
    }
  },
};

const book: Kind = {
  camera: 42,
  ground: { y: 900 },
  focus: { x: 440, y: 760 },
  width: { cm: 18, drawn: 700 },
  draw(making) {
    const { scene, main } = making;
    const page = plain(oklch(0.94, 0.022, 88));
    const volume = (height: number, degrees: number, dx: number, stuff: Substance, name: string) => {
      const plane = lying(dx, 0, degrees, height);
      slab(scene, plane, roundedBox(470, 640, 4), bare(stuff), { thick: 6 });
      slab(scene, { ...plane, origin: plus(plane.origin, vec(0, 6, 0)) }, roundedBox(456, 628, 2), page, { thick: 56, shadow: false });
      const top = { ...plane, origin: plus(plane.origin, vec(0, 62, 0)) };
      slab(scene, top, roundedBox(472, 642, 4), stuff, { thick: 7, shadow: false, chance: making.chance.branch(name) });
      binding(scene, top);
      return top;
    };
    volume(0, 22, 26, contrast(making, 'cotton-indigo', 'hanji'), 'below');
    const top = volume(70, 10, -10, main, 'above');
    slab(scene, { ...top, origin: on(top, 60, 150, 7) }, roundedBox(96, 250, 2), plain(oklch(0.95, 0.02, 90)), { thick: 1, shadow: false });
  },
};

/** Five-hole thread binding along the left edge. */
function binding(scene: Scene, plane: ReturnType<typeof lying>): void {
  const thread = oklch(0.95, 0.02, 90);
  const point = (x: number, y: number) => project(scene, on(plane, x, y, 8));
  const holes = [-270, -135, 0, 135, 270];
  const d = line([point(-196, -321), point(-196, 321)]) + holes.map((y) => line([point(-236, y), point(-196, y)])).join('');
  scene.canvas.path(d, { stroke: scene.shadow, width: 7, opacity: 0.4, transform: 'translate(2 3)' });
  scene.canvas.path(d, { stroke: thread, width: 5, round: true });
}

const cardPrint: Kind = {
  camera: 60,
  ground: { y: 800 },
  focus: { x: 480, y: 720 },
  width: { cm: 20, drawn: 860 },
  draw(making) {
    const { scene, main, chance } = making;
    const paper = plain(oklch(0.965, 0.012, 90));
    const card = (x: number, z: number, degrees: number, height: number, name: string) => {
      const plane = lying(x, z, degrees, height);
      slab(scene, plane, roundedBox(400, 540, 5), paper, { thick: 4 });
      slab(scene, { ...plane, origin: on(plane, 0, 0, 4) }, roundedBox(352, 492, 2), main, { shadow: false, chance: chance.branch(name), edge: false });
    };
    const envelope = lying(150, -130, 24);
    slab(scene, envelope, roundedBox(560, 400, 5), plain(oklch(0.78, 0.05, 70)), { thick: 5 });
    card(-190, -70, -17, 6, 'one');
    card(170, 60, 13, 12, 'two');
    card(-20, 130, -4, 20, 'three');
  },
};

const basket: Kind = {
  camera: 25,
  ground: { y: 1010 },
  focus: { x: 460, y: 800 },
  width: { cm: 30, drawn: 680 },
  draw(making) {
    const { scene, main } = making;
    const handle = (from: number, to: number) =>
      tube(
        scene,
        Array.from({ length: 13 }, (_, step) => {
          const turn = from + ((to - from) * step) / 12;
          return vec(318 * Math.cos(turn), 250 + 330 * Math.sin(turn), -10 * Math.sin(turn));
        }),
        bare(making.material === 'bamboo' ? other(making, 'bamboo') : contrast(making, 'bamboo', 'oak')),
        { radius: 17, shadow: false },
      );
    openForm(scene, middle, trace('232,0 250,20 296,140 326,250 334,290'), main, {
      thick: 15,
      inside: { ...bare(main), finish: { ...main.finish, ramp: main.finish.ramp.map((tone) => mix(tone, scene.shadow, 0.42)) } },
    });
    for (const y of [270, 28]) {
      const [r, wire] = y > 100 ? [332, 15] : [242, 11];
      const points = Array.from({ length: 41 }, (_, step) => vec(r * Math.cos((step / 40) * Math.PI), y, r * Math.sin((step / 40) * Math.PI)));
      tube(scene, points, bare(main), { radius: wire, shadow: false, open: true });
    }
    handle(0, Math.PI);
    for (const side of [-1, 1])
      rodInPicture(scene, [project(scene, vec(side * 318, 288, 20)), project(scene, vec(side * 322, 240, 24))], plain(oklch(0.42, 0.06, 60)), { radius: 22 });
  },
};

export const small = { spoon, comb, knife, book, 'card-print': cardPrint, basket } as const satisfies Record<string, Kind>;
