/** Parts of a criteria set that people are told about by name: in what is wrong with it and in what differs. */
export const setFields = [
  ...(['id', 'title', 'label', 'legalBasis', 'scope', 'place', 'subjectKind', 'method'] as const),
  ...(['issuedOn', 'effectiveFrom', 'effectiveTo', 'period', 'validityMonths'] as const),
  ...(['maxScore', 'passScore', 'bands', 'levels', 'areaOverrides', 'deadlines', 'criteria'] as const),
  ...(['indicators', 'vetoes', 'code', 'maxPoints', 'kind', 'threshold', 'levelThresholds'] as const),
  ...(['tiers', 'target', 'appliesTo', 'subItems', 'derived', 'whenNotApplicable'] as const),
  ...(['needsEvidence', 'levelDependent', 'note', 'rule', 'test', 'min', 'max', 'requires'] as const),
  ...(['area', 'step', 'day', 'nextYear', 'variants', 'sources', 'complete', 'missing', 'notes'] as const),
  ...(['authority', 'cycle', 'source'] as const),
] as const
export type SetField = (typeof setFields)[number]

/** The part of that name; undefined for what has no word of its own. */
export const setFieldOf = (name: string): SetField | undefined => setFields.find((each) => each === name)
