/** The part of XGBoost's C API in use (https://xgboost.readthedocs.io/en/release_1.7.0/c.html), one row a function. */
export const prototypes = {
  XGDMatrixCreateFromMat_omp:
    'int (const float *data, uint64_t rows, uint64_t columns, float missing, _Out_ void **out, int threads)',
  XGDMatrixCreateFromCSR:
    'int (const char *offsets, const char *indices, const char *data, uint64_t columns, const char *config, _Out_ void **out)',
  XGDMatrixFree: 'int (void *matrix)',
  XGDMatrixNumRow: 'int (void *matrix, _Out_ uint64_t *out)',
  XGDMatrixNumCol: 'int (void *matrix, _Out_ uint64_t *out)',
  XGDMatrixSliceDMatrixEx:
    'int (void *matrix, const int32_t *rows, uint64_t length, _Out_ void **out, int allowGroups)',
  XGDMatrixSetInfoFromInterface: 'int (void *matrix, const char *field, const char *values)',
  XGDMatrixGetFloatInfo: 'int (void *matrix, const char *field, _Out_ uint64_t *length, _Out_ void **out)',
  XGDMatrixSetFloatInfo: 'int (void *matrix, const char *field, const float *values, uint64_t length)',
  XGDMatrixSetStrFeatureInfo: 'int (void *matrix, const char *field, const char **values, uint64_t length)',
  XGBoosterCreate: 'int (void **matrices, uint64_t length, _Out_ void **out)',
  XGBoosterFree: 'int (void *booster)',
  XGBoosterSetParam: 'int (void *booster, const char *name, const char *value)',
  XGBoosterGetNumFeature: 'int (void *booster, _Out_ uint64_t *out)',
  XGBoosterBoostedRounds: 'int (void *booster, _Out_ int *out)',
  XGBoosterSlice: 'int (void *booster, int begin, int end, int step, _Out_ void **out)',
  XGBoosterUpdateOneIter: 'int (void *booster, int round, void *matrix)',
  XGBoosterEvalOneIter:
    'int (void *booster, int round, void **matrices, const char **names, uint64_t length, _Out_ const char **out)',
  XGBoosterPredictFromDMatrix:
    'int (void *booster, void *matrix, const char *config, _Out_ void **shape, _Out_ uint64_t *dimensions, _Out_ void **out)',
  XGBoosterSetAttr: 'int (void *booster, const char *key, const char *value)',
  XGBoosterGetAttr: 'int (void *booster, const char *key, _Out_ const char **out, _Out_ int *found)',
  XGBoosterGetAttrNames: 'int (void *booster, _Out_ uint64_t *length, _Out_ void **out)',
  XGBoosterSetStrFeatureInfo: 'int (void *booster, const char *field, const char **values, uint64_t length)',
  XGBoosterGetStrFeatureInfo: 'int (void *booster, const char *field, _Out_ uint64_t *length, _Out_ void **out)',
  XGBoosterFeatureScore:
    'int (void *booster, const char *config, _Out_ uint64_t *length, _Out_ void **names, _Out_ uint64_t *dimensions, _Out_ void **shape, _Out_ void **scores)',
  XGBoosterDumpModelExWithFeatures:
    'int (void *booster, int columns, const char **names, const char **types, int statistics, const char *format, _Out_ uint64_t *length, _Out_ void **out)',
  XGBoosterSaveJsonConfig: 'int (void *booster, _Out_ uint64_t *length, _Out_ const char **out)',
  XGBoosterSerializeToBuffer: 'int (void *booster, _Out_ uint64_t *length, _Out_ void **out)',
  XGBoosterUnserializeFromBuffer: 'int (void *booster, const void *bytes, uint64_t length)',
  XGBoosterLoadModelFromBuffer: 'int (void *booster, const void *bytes, uint64_t length)',
  XGBoosterSaveModelToBuffer: 'int (void *booster, const char *config, _Out_ uint64_t *length, _Out_ void **out)',
  XGBSetGlobalConfig: 'int (const char *config)',
} as const satisfies Record<string, `int (${string})`>;

export type NativeName = keyof typeof prototypes;
