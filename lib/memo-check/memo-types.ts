/** Names of files that can be given, as a file field takes them. */
export const MEMO_TYPES = '.docx,.pptx,.xlsx,.pdf,.md,.markdown,.html,.htm,.txt,.csv,.tex,.png,.svg'
