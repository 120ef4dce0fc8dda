import { rules } from './rules/index.ts'

/** What reading finds in a file by itself, before the rules look at the package as a whole. */
export const readingCodes: { readonly [code: string]: string } = {
  MISSING_FILE: 'A package has package.json and dataset.yaml.',
  FILE_NOT_READ:
    'Only *.yaml files of records/ and sources/ are read. What stands elsewhere would silently be missing.',
  FILE_TOO_LARGE:
    'A file of a package has 5 MiB at most. A document with more claims is continued in another file.',
  TOO_MANY_FILES: 'A folder of a package has 10,000 files at most.',
  LINK_REFUSED: 'Links are not followed, so that no path leads out of the package.',
  BAD_UTF8: 'Files are UTF-8: a replaced character would move every position after it.',
  JSON_SYNTAX: 'package.json is a JSON object.',
  BAD_VERSION: 'A release is found by its semantic version.',
  MISSING_KEYWORD: 'Datasets are found in the registry by the keyword isnad-dataset.',
  INSTALL_SCRIPT: 'A dataset is data. What would run when it is installed is refused.',
  DEPENDENCY_NOT_FOUND: 'References into another dataset can be checked only where its package is installed.',
  YAML_SYNTAX: 'A file is one document of YAML 1.2.',
  YAML_ALIAS: 'Anchors and aliases can make a huge file of a small one, and no data file needs them.',
  YAML_TAG: 'Tags make YAML build other things than plain data.',
  TOO_DEEP: 'Lists and maps stand in one another 32 deep at most.',
  HIDDEN_CHARACTER:
    'Marks that nobody sees can make a file read otherwise than it is: a name reversed, an id that is not the one that it looks like.',
  DUPLICATE_KEY: 'Of two values under one key, one would silently be lost.',
  UNKNOWN_KEY:
    'A key that nobody reads is nearly always a slip of the pen, and what stands under it would be lost.',
  MISSING_KEY: 'Some keys must be there.',
  WRONG_TYPE: 'A text, a number, a list or a map stands where another is expected.',
  WRONG_VALUE:
    'A value is of the right type and cannot stand there: an empty list, a quantity without a figure.',
  UNKNOWN_CODE: 'Codes come from the vocabularies of the registry.',
  UNKNOWN_DOCUMENT: 'A file that continues a document names one of sources/.',
  QUALIFIER_MISSING: 'Some properties mean nothing without a qualifier: a stance is towards something.',
  BAD_ID: 'An id is made of ASCII letters, digits and single hyphens, and is stable.',
  BAD_DATE: 'A date is EDTF, and exists.',
  BAD_PERIOD: 'A time is D, [..D], S/.. or S/E with EDTF dates, and does not end before it begins.',
  BAD_DIGEST: 'A digest is a SHA-256 in 64 lower-case hexadecimal digits.',
  BAD_POSITION: 'A position is a whole number of Unicode code points.',
}

/** Every code that `checkDataset` reports about a package by itself, with the reason why it is reported. */
export const issueCodes: { readonly [code: string]: string } = {
  ...readingCodes,
  ...Object.fromEntries(rules.map(({ code, reason }) => [code, reason])),
}
