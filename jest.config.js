/** Tests run as ES modules on the TypeScript sources; SWC compiles them one file at a time. */
export default {
  testEnvironment: 'node',
  testTimeout: 60_000,
  testEnvironmentOptions: { customExportConditions: ['tidewaiter-source', 'node', 'node-addons'] },
  testMatch: ['<rootDir>/{libs,apps}/*/test/**/*.test.ts', '<rootDir>/test/**/*.test.ts'],
  modulePathIgnorePatterns: ['<rootDir>/.*/dist/', '<rootDir>/.tidewaiter/', '<rootDir>/.nx/'],
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: {
    '^.+\\.tsx?$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', tsx: true, decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true },
          target: 'es2022',
        },
        module: { type: 'es6' },
      },
    ],
  },
};
