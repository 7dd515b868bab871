import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'

interface RemoveButtonProps {
  readonly name: string
  readonly onRemove: () => void
}

/** Takes one row away; undo brings it back. */
export function RemoveButton({ name, onRemove }: RemoveButtonProps) {
  const { t } = useTranslation('subjects')
  return (
    <Button size="compact-sm" variant="default" aria-label={t('removeLong', { name })} onClick={onRemove}>
      {t('remove')}
    </Button>
  )
}
