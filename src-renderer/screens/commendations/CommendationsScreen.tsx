import { useYear } from '../../api/address.tsx'
import { Loading } from '../../components/Loading.tsx'
import { CommendationsBook } from './CommendationsBook.tsx'

/** Whom the office praises, or asks the level above to praise. */
export function CommendationsScreen() {
  const [year] = useYear()
  return year === undefined ? <Loading lines={8} /> : <CommendationsBook year={year} />
}
