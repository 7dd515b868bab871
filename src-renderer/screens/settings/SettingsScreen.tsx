import { useAddress, useYear } from '../../api/address.tsx'
import { api } from '../../api/client.ts'
import { useAnswer } from '../../api/hooks.ts'
import { Loading } from '../../components/Loading.tsx'
import { RefusalNotice } from '../../components/RefusalNotice.tsx'
import { SettingsPage } from './SettingsPage.tsx'

export function SettingsScreen() {
  const { value, refusal } = useAnswer(api.settings.settings, {})
  const [address] = useAddress('settings')
  const [year] = useYear()
  if (refusal) return <RefusalNotice refusal={refusal} />
  if (!value?.office || year === undefined) return <Loading lines={8} />
  return <SettingsPage settings={value} office={value.office} year={year} part={address.part} />
}
