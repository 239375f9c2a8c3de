/** How names are compared: without accents, case and signs, so that one person is found however a paper spells them. Pure. */

/** Letters that Unicode does not take apart. */
const WHOLE: Record<string, string> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  ə: 'e',
}

/** A name with only what tells it from others: "Al-Nuaimat" and "al nuaimat" are one. Empty where it holds no letter and no digit. */
export function foldName(name: string): string {
  return name
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[øłđðıßæœþə]/g, (letter) => WHOLE[letter] ?? letter)
    .replace(/['’‘ʼ`´]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** Name and country as one key, by which a person is known in the whole library: "asim munir|PK"; "asim munir|" without a country. */
export function nameKey(name: string, country: string | null): string {
  return `${foldName(name)}|${country ?? ''}`
}

/** Whether a name is enough to know somebody in other articles: two words or more that are no initials. "Khan" and "A. Khan" are not. */
export function isFullName(name: string): boolean {
  return (
    foldName(name)
      .split(' ')
      .filter((word) => word.length > 1).length > 1
  )
}
