import { useYear } from '../../api/address.tsx'
import { Loading } from '../../components/Loading.tsx'
import { RegisterBook } from './RegisterBook.tsx'

/** The register (sổ cấp): every number given, whose it is, whether it is printed. */
export function CertificatesScreen() {
  const [year] = useYear()
  return year === undefined ? <Loading lines={8} /> : <RegisterBook year={year} />
}
