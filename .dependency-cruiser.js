// The one direction of imports, checked in CI.
const only = (name, path, allowed) => ({
  name,
  severity: 'error',
  from: { path },
  to: { path: '^src/', pathNot: [path, ...allowed] },
})
const leaves = ['^src/errors\\.ts$', '^src/languages\\.ts$', '^src/observe\\.ts$']

export default {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-orphans',
      severity: 'error',
      from: {
        orphan: true,
        path: '^src/',
        pathNot: ['\\.d\\.ts$', '^src/web/assets/', '^src/cli/start-probe'],
      },
      to: {},
    },
    { name: 'not-to-tests', severity: 'error', from: { path: '^src/' }, to: { path: '^tests/' } },
    {
      name: 'storage-only-from-stores',
      severity: 'error',
      from: { path: '^src/', pathNot: ['-store\\.ts$', '^src/(app|open-storage)\\.ts$', '^src/storage/'] },
      to: { path: '^src/storage/' },
    },
    only('leaf-models', '^src/models/', leaves),
    only('leaf-storage', '^src/storage/', leaves),
    only('retrieval', '^src/retrieval/', [...leaves, '^src/models/']),
    only('directory', '^src/directory/', [...leaves, '^src/storage/']),
    only('answers', '^src/answers/', [...leaves, '^src/models/', '^src/retrieval/', '^src/directory/']),
    only('actions', '^src/actions/', [
      ...leaves,
      '^src/models/',
      '^src/retrieval/',
      '^src/directory/',
      '^src/storage/',
    ]),
    only('briefings', '^src/briefings/', [
      ...leaves,
      '^src/models/',
      '^src/retrieval/',
      '^src/directory/',
      '^src/answers/',
      '^src/actions/',
      '^src/storage/',
    ]),
    only('bot', '^src/bot/', [
      ...leaves,
      '^src/models/',
      '^src/retrieval/',
      '^src/directory/',
      '^src/answers/',
      '^src/actions/',
      '^src/briefings/',
      '^src/storage/',
    ]),
    only('platforms', '^src/platforms/', ['^src/bot/types\\.ts$', ...leaves]),
    {
      name: 'microsoft-sdk-in-one-folder',
      comment: 'Its successor is to be one folder’s work.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/platforms/teams/' },
      to: { path: 'node_modules/(botbuilder|botframework)' },
    },
    {
      name: 'edges-do-not-import-app',
      severity: 'error',
      from: {
        path: '^src/(web|jobs|platforms|bot|answers|actions|briefings|directory|retrieval|models|storage)/',
      },
      to: { path: '^src/(app|main)\\.ts$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.js'] },
  },
}
