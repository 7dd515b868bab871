import { SegmentedControl } from '@mantine/core'
import { type ScoringStage, scoringStages } from '../../../src-main/contract/values/answers.ts'
import { useWords } from '../../locales/words.ts'

interface StageChoiceProps {
  readonly value: ScoringStage
  readonly onChange: (stage: ScoringStage) => void
}

/** Whose column has its fields beside the list; ← and → do the same. */
export function StageChoice({ value, onChange }: StageChoiceProps) {
  const words = useWords()
  return (
    <SegmentedControl
      fullWidth
      transitionDuration={0}
      value={value}
      data={scoringStages.map((stage) => ({ value: stage, label: words.label('scoringStages', stage) }))}
      onChange={(next) => onChange(scoringStages.find((stage) => stage === next) ?? value)}
    />
  )
}
