/** What a person could be known by, in every header that a browser or a proxy adds; none of it may be kept. */
export const telltale = {
  'cf-connecting-ip': '203.0.113.77',
  'x-forwarded-for': '203.0.113.78',
  'user-agent': 'CanaryBrowser/77.1',
  referer: 'https://canary-referer.example/page',
  'accept-language': 'xx-CANARY',
}
