import { rules } from './rules/index.ts'

/** What reading finds in a file by itself, before the rules look at the package as a whole. */
export const readingCodes: { readonly [code: string]: string } = {
  MISSING_FILE: 'A package has package.json and dataset.yaml.',
  FILE_NOT_READ:
    'Only *.yaml files of records/ and sources/ are read. What stands elsewhere would silently be missing.',
  FILE_TOO_LARGE:
    'A file of a package has 5 MiB at most. A document with more claims is continued in another file.',
  TOO_MANY_FILES: 'A folder of a package has 10,000 files at most, and the package 20,000.',
  TOO_MANY_ISSUES: 'Of a package that is checked file by file, 10,000 issues are told.',
  TOO_LARGE_FOR_RELEASE:
    'A release is made in memory, of 128 MiB of records and documents at most. A larger package can be checked, not built.',
  LINK_REFUSED: 'Links are not followed, so that no path leads out of the package.',
  BAD_UTF8: 'Files are UTF-8: a replaced character would move every position after it.',
  JSON_SYNTAX: 'package.json is a JSON object.',
  BAD_VERSION: 'A release is found by its semantic version.',
  MISSING_KEYWORD: 'Datasets are found in the registry by the keyword isnad-dataset.',
  BAD_NAME: 'A package has a name that npm takes, so that it can lead nowhere but to a package.',
  INSTALL_SCRIPT: 'A dataset is data. What would run when it is installed is refused.',
  COMMAND_REFUSED: 'A dataset puts no command in the path of whoever installs it.',
  ENTRY_POINT: 'A dataset is read, not imported: main, exports and the like lead to no code.',
  CODE_FILE:
    'A dataset is data. A package that publishes code, or what some program runs or shows as a page, is refused.',
  BUNDLED_PACKAGE: 'Packages inside a package come past the registry and past every check of it.',
  NOT_PUBLISHED:
    'What a release is made of, and the build itself, are among the files that are published: whoever installs the package has nothing else.',
  DEPENDENCY_ADDRESS:
    'A dependency is a range of versions. An address, a repository or another name leads past the registry.',
  DEPENDENCY_VERSION: 'A dataset was checked against certain versions of those that it depends on.',
  TOO_MANY_DEPENDENCIES: 'A package depends on 200 others at most.',
  CONTROL_CHARACTER: 'A terminal obeys control characters, and no text needs them.',
  PATH_REFUSED: 'A path leads to a place inside the package, of 255 bytes and 8 folders at most.',
  RESERVED_NAME: 'Some names cannot stand on every system: those of devices, or with a colon.',
  CASE_CLASH: 'Two names that differ in case or form alone are one file on some systems.',
  UNREADABLE: 'A file of a package can be opened.',
  DEPENDENCY_NOT_FOUND: 'References into another dataset can be checked only where its package is installed.',
  YAML_SYNTAX: 'A file is one document of YAML 1.2.',
  YAML_ALIAS: 'Anchors and aliases can make a huge file of a small one, and no data file needs them.',
  YAML_TAG: 'Tags make YAML build other things than plain data.',
  TOO_MANY_PARTS:
    'A file has 120,000 lists and maps and 2,500,000 spaces and marks at most, and one that is not simple 40,000 and 200,000 words and marks: small parts alone would fill the memory.',
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

/** Why a package as a whole, its tarball or its build is refused, or cannot be found. */
export const refusalCodes: { readonly [code: string]: string } = {
  BAD_SPEC: 'A package is called by a path, or by a name with or without a range of versions.',
  PACKAGE_NOT_FOUND: 'Nothing is there, or nothing of that name is installed. Nothing is ever fetched.',
  NOT_A_PACKAGE: 'A package is a folder or a tarball: no device, no pipe, no link that leads nowhere.',
  NOT_A_DATASET: 'A dataset package has dataset.yaml, or a build in dist/.',
  VERSION_MISMATCH: 'The version that is installed is not in the range that was asked for.',
  DEPENDENCY_CYCLE:
    'Datasets that depend on each other in a circle have no order in which they could be loaded.',
  VERSION_CONFLICT:
    'A database holds one version of a dataset, so that those who depend on it have to agree.',
  DATASET_ID_TAKEN: 'An id of a dataset is that of one package. Two that claim it would speak in one name.',
  PACKAGE_TOO_LARGE: 'A tarball has 256 MiB at most, and 1 GiB once it is expanded.',
  EXPANSION_REFUSED:
    'A tarball expands to 200 times its size at most. Data grows tenfold, a bomb a thousandfold.',
  TARBALL_DAMAGED: 'A tarball is gzip around tar, whole, with a checksum in each header that fits.',
  ENTRY_REFUSED: 'A tarball holds files and folders: no devices, no pipes, nothing that is not known.',
  DUPLICATE_ENTRY: 'Of two entries with one name, one would silently be lost.',
  BUILD_INCOMPLETE: 'A build says its hash, in RELEASE.',
  BUILD_ALTERED: 'The hash of a release is that of its bytes. Others are another release.',
  BAD_BUILD: 'A line of a build is of the shape of a release.',
  NOT_CANONICAL:
    'A line of a build is as a build writes it (RFC 8785), in its order, once: so the hash is that of the content too.',
  LINE_TOO_LONG: 'A line of a build has 4 MiB at most.',
  FOREIGN_ID: 'A release speaks in the name of its own dataset.',
  BUILD_STALE: 'The build of a published package was made from what is published beside it.',
  BUILD_OF_OTHER: 'The build is of the name and the version that package.json says.',
}

/** Every code that `checkDataset` reports about a package by itself, with the reason why it is reported. */
export const issueCodes: { readonly [code: string]: string } = {
  ...readingCodes,
  ...Object.fromEntries(rules.map(({ code, reason }) => [code, reason])),
}
