// @ts-check
/** What forms have where scripts run: passwords that can be looked at, values that are copied at a press, and no form sent twice. */

/** @param {HTMLInputElement} field */
const addEye = (field) => {
  const label = field.dataset['show'];
  if (label === undefined) return;
  const box = document.createElement('input');
  const text = document.createElement('label');
  box.type = 'checkbox';
  text.className = 'field-show';
  text.append(box, label);
  box.addEventListener('change', () => {
    field.type = box.checked ? 'text' : 'password';
  });
  // A password that can be read is no longer one to the browser, which would keep it with what was typed elsewhere.
  field.form?.addEventListener('submit', () => {
    field.type = 'password';
  });
  field.after(text);
};

/** @param {HTMLElement} group */
const addCopy = (group) => {
  const button = group.querySelector('button');
  const value = group.querySelector('code')?.textContent;
  if (button === null || value == null || navigator.clipboard === undefined) return;
  const label = button.textContent;
  button.hidden = false;
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(value.trim());
    button.textContent = button.dataset['copied'] ?? '';
    setTimeout(() => {
      button.textContent = label;
    }, 2000);
  });
};

/** Milliseconds in which a second press is a slip; after them it is somebody who has waited. */
const slip = 3000;

/** @param {HTMLFormElement} form */
const sendOnce = (form) => {
  let sentAt = -Infinity;
  form.addEventListener('submit', (event) => {
    if (event.timeStamp - sentAt < slip) event.preventDefault();
    else sentAt = event.timeStamp;
  });
};

for (const field of document.querySelectorAll('input[data-show]')) if (field instanceof HTMLInputElement) addEye(field);
for (const group of document.querySelectorAll('[data-copy]')) if (group instanceof HTMLElement) addCopy(group);
for (const form of document.querySelectorAll('form[method="post"]'))
  if (form instanceof HTMLFormElement) sendOnce(form);
