/** The store's sign as a file of its own, with its own colours. */
export const favicon =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="8" fill="#10375c"/><path d="M10.5 19V13a5.5 5.5 0 0 1 11 0v6" fill="none" stroke="#fff" stroke-width="3" stroke-linecap="round"/><path d="M7.5 21h17" stroke="#f2b84b" stroke-width="3.5" stroke-linecap="round"/></svg>';
