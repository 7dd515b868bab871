import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { SetLine } from '../../../src-main/contract/criteria.ts'
import { useLink } from '../../api/address.tsx'
import { SidePanel } from '../../components/SidePanel.tsx'
import { useWords } from '../../locales/words.ts'
import styles from './criteria.module.css'
import { Standing, useSetWords } from './standing.tsx'
import { Unknowns } from './Unknowns.tsx'

/** One set beside the list: can it judge, why not, and where to go on. */
export function SetPanel({ line }: { readonly line: SetLine }) {
  const { t } = useTranslation('criteria')
  const words = useWords()
  const said = useSetWords()
  const link = useLink()
  const { code, version, unknowns } = line
  return (
    <SidePanel label={t('panel')} title={line.title}>
      <p>
        <Standing line={line} />
      </p>
      <dl className={styles.facts}>
        <dt>{words.label('setFields', 'legalBasis')}</dt>
        <dd>{line.legalBasis}</dd>
        <dt>{words.label('setFields', 'scope')}</dt>
        <dd>{said.scope(line)}</dd>
        <dt>{words.label('setFields', 'method')}</dt>
        <dd>{line.method ? words.label('setMethods', line.method) : t('unknown')}</dd>
        <dt>{t('column.force')}</dt>
        <dd>{said.force(line)}</dd>
        <dt>{t('column.paper')}</dt>
        <dd>{said.paper(line)}</dd>
        <dt>{t('column.origin')}</dt>
        <dd>{words.label('setOrigins', line.origin)}</dd>
      </dl>
      {unknowns.length > 0 && (
        <section aria-label={t('why')}>
          <h3 className={styles.small}>{t('why')}</h3>
          <Unknowns unknowns={unknowns} atMost={6} />
        </section>
      )}
      <div className={styles.deeds}>
        <Button component="a" variant="light" {...link('criteriaSet', { code, version })} data-autofocus>
          {t('open')}
        </Button>
        <Button component="a" variant="default" {...link('criteriaEdit', { code, version })}>
          {t('edit')}
        </Button>
        <Button component="a" variant="default" {...link('criteriaEdit', { code, version, as: 'copy' })}>
          {t('copy')}
        </Button>
      </div>
    </SidePanel>
  )
}
