/** The runtime half of Handlebars ships without usable types; it has the API of the whole. */
declare module 'handlebars/runtime.js' {
  import Handlebars from 'handlebars'
  export default Handlebars
}
