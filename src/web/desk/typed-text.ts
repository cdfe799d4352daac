/** What somebody typed in a field of the desk, as it is meant: text on one line, and days in either way of writing. */

/** The schema takes text on one line, and a box of several lines gives line breaks. */
export function plain(text: string): string {
  return text.replace(/[\t\r\n ]+/g, ' ').trim()
}

/** 8-2-2027 and 2027-02-08 are the same day. */
export function readDay(text: string): string {
  const [, day = '', month = '', year = ''] =
    /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/.exec(plain(text)) ?? []
  return day === '' ? plain(text) : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}
