/**
 * The arrows between the rooms (docs/architecture.md), type imports included:
 *
 *   ui ─► journey ◄─ plugin        playground ─► journey, plugin        scripts, tests ─► everything
 *
 * Each room is told what it may reach, so that a new room is closed until somebody opens it here.
 */
const room = (name, mayReach, why) => ({
  name: `${name}-reaches-only-its-own`,
  comment: why,
  severity: 'error',
  from: { path: `^${name}/` },
  to: { pathNot: [`^${name}/`, ...mayReach] },
});

const npm = (name) => `^node_modules/${name}/`;

/** The two rooms of the playground that need Node. */
const nodeOnly = '(realms|rule-checks)';

const siblings = ['layout', 'reconcile', 'readback', 'exchange'];

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment:
        'A cycle has no floor to understand it from: move the shared part below both. ' +
        '(A type may look up at what implements it: that is gone when the code runs.)',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-unresolved',
      comment: 'The import leads nowhere.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    room('journey', [npm('zod')], 'The core is pure: it knows no host, no screen and no machine.'),
    room(
      'plugin',
      ['^journey/', npm('zod'), npm('@figma/plugin-typings')],
      'The sandbox side may use the core and the official typings, and never the panel.',
    ),
    room(
      'ui',
      ['^journey/', '^examples/', npm('preact'), npm('zod')],
      'The panel may use the core and the examples, and never the sandbox side.',
    ),
    {
      name: 'sandbox-carries-no-reasons',
      comment:
        'The sandbox judges (`judge-journey.ts`) and parses calls; its bundle has no room for the rest.',
      severity: 'error',
      from: { path: '^plugin/' },
      to: {
        path: '^journey/(model/(parse-journey|problem-of-issue)|protocol/(answers|events))\\.ts$',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'playground-reaches-only-its-own',
      comment:
        'The emulated host runs in Node and in a browser: no Node modules, no test runner, no panel sources.',
      severity: 'error',
      from: { path: '^playground/', pathNot: `^playground/${nodeOnly}/` },
      to: {
        path: '.',
        pathNot: [
          `^playground/(?!${nodeOnly}/)`,
          '^journey/',
          '^plugin/',
          npm('quickjs-emscripten-core'),
          npm('@jitl/[^/]+'),
          npm('@figma/plugin-typings'),
          npm('acorn'),
          npm('zod'),
        ],
      },
    },
    {
      name: 'node-only-playground',
      comment:
        'The bare node:vm realm and the checks of the host’s rules run in Node; nothing else of the playground needs it.',
      severity: 'error',
      from: { path: `^playground/${nodeOnly}/` },
      to: { pathNot: ['^playground/', npm('esbuild')], dependencyTypesNot: ['core'] },
    },
    {
      name: 'model-is-the-floor',
      comment: 'The document knows nothing of scenes or boards. (A preset is a document made of words.)',
      severity: 'error',
      from: { path: '^journey/model/', pathNot: '^journey/model/presets/' },
      to: { path: '^journey/', pathNot: '^journey/model/' },
    },
    {
      name: 'presets-take-only-words',
      comment: 'A preset is a document: besides the model it needs the words of its language.',
      severity: 'error',
      from: { path: '^journey/model/presets/' },
      to: { path: '^journey/', pathNot: '^journey/(model|words)/' },
    },
    ...siblings.map((sibling) => ({
      name: `${sibling}-stands-alone`,
      comment: 'The ways out and back meet in the scene and the model, never in each other.',
      severity: 'error',
      from: { path: `^journey/${sibling}/` },
      to: { path: `^journey/(${siblings.filter((other) => other !== sibling).join('|')})/` },
    })),
    {
      name: 'nothing-reaches-tests',
      comment:
        'What a test needs and others need too belongs to a room, as the checks of the host’s rules do.',
      severity: 'error',
      from: { pathNot: '^tests/' },
      to: { path: '^tests/' },
    },
  ],
  options: {
    doNotFollow: { path: ['node_modules', '^dist/'] },
    exclude: { path: ['^\\.build/', '^dist/'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'default'] },
    cache: false,
  },
};
