import { Checkbox } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import styles from './criteria.module.css'

interface ItemChoiceProps {
  readonly items: readonly { readonly key: string; readonly name: string }[]
  /** Null: all of them. */
  readonly chosen: readonly string[] | null
  readonly onChange: (chosen: readonly string[] | null) => void
}

/** All items, or a few of them: most of the time all. */
export function ItemChoice({ items, chosen, onChange }: ItemChoiceProps) {
  const { t } = useTranslation('criteria')
  if (items.length < 2) return null
  return (
    <>
      <Checkbox
        label={t('paper.some', { count: items.length })}
        checked={chosen !== null}
        onChange={(event) => onChange(event.currentTarget.checked ? [] : null)}
      />
      {chosen !== null && (
        <fieldset className={styles.items}>
          <legend className="visually-hidden">{t('paper.which')}</legend>
          {items.map(({ key, name }) => (
            <Checkbox
              key={key}
              label={name}
              checked={chosen.includes(key)}
              onChange={(event) =>
                onChange(
                  event.currentTarget.checked ? [...chosen, key] : chosen.filter((each) => each !== key),
                )
              }
            />
          ))}
        </fieldset>
      )}
    </>
  )
}
