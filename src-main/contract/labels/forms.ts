import { otherForm } from '../values/criteria-set.ts'
import type { Language } from './words.ts'

/** Forms that the sets coming with the program name by a short code; every other stands in the words of its set. */
const words: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  vi: {
    thpt: 'Trường THPT, phổ thông nhiều cấp',
    gdtx: 'Trung tâm giáo dục thường xuyên',
    daihoc: 'Cơ sở giáo dục đại học',
    gdnn: 'Cơ sở giáo dục nghề nghiệp',
    [otherForm]: 'Không thuộc mẫu riêng nào',
  },
  en: {
    thpt: 'Upper secondary school',
    gdtx: 'Continuing education centre',
    daihoc: 'University or college',
    gdnn: 'Vocational school',
    [otherForm]: 'None of the special forms',
  },
}

/** The form of a criteria set as it is called. */
export const formWord = (language: Language, form: string): string => words[language][form] ?? form
