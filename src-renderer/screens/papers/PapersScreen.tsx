import { useYear } from '../../api/address.tsx'
import { Loading } from '../../components/Loading.tsx'
import { PaperPage } from './PaperPage.tsx'

/** Papers of a round: choose one, see what is missing, look at it, print it. */
export function PapersScreen() {
  const [year] = useYear()
  return year === undefined ? <Loading lines={8} /> : <PaperPage year={year} />
}
