import { useYear } from '../../api/address.tsx'
import { Loading } from '../../components/Loading.tsx'
import { TitlesBook } from './TitlesBook.tsx'

/** The Book of the year's round. */
export function TitlesScreen() {
  const [year] = useYear()
  return year === undefined ? <Loading lines={8} /> : <TitlesBook key={year} year={year} />
}
