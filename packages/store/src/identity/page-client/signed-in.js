// @ts-check
/** Hands over what signing in has come to: to the window that waits for it, or by leading back to the vendor's page. */
const answer = Object.fromEntries(new URLSearchParams(location.search));
// The store has let nobody come here for another origin than those of the vendor's key.
const { origin = '', state = '', ...outcome } = answer;
const message = { type: 'chandlery:signed-in', state, ...outcome };
const waiting = window.opener ?? (window.parent === window ? null : window.parent);

if (waiting !== null) {
  waiting.postMessage(message, origin);
} else {
  // Behind the state stands the path that the visitor left; in a window of its own, any page of the vendor's will do.
  const path = decodeURIComponent(state.split('.')[1] ?? '') || '/';
  const back = new URL(path, origin);
  if (back.origin === origin) {
    back.hash = new URLSearchParams(message).toString();
    location.replace(back);
  }
}
