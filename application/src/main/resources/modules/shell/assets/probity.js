// What the pages need beyond htmx: the CSRF header, a question before a weighty act, printing, filters that submit themselves.
document.addEventListener('htmx:configRequest', event => {
  const csrf = document.querySelector('meta[name=csrf]');
  if (csrf) event.detail.headers[csrf.dataset.header] = csrf.content;
});
document.addEventListener('submit', event => {
  const question = (event.submitter && event.submitter.dataset.confirm) || event.target.dataset.confirm;
  if (question && !window.confirm(question)) event.preventDefault();
});
document.addEventListener('click', event => {
  if (event.target.closest('[data-print]')) window.print();
});
document.addEventListener('change', event => {
  const form = event.target.form;
  if (form && 'autosubmit' in form.dataset) form.requestSubmit();
});
// One box that ticks all boxes of a name in its form.
document.addEventListener('change', event => {
  const name = event.target.dataset.checkAll;
  if (name) event.target.form.querySelectorAll(`input[type=checkbox][name="${name}"]`).forEach(box => { box.checked = event.target.checked; });
});
// On a narrow screen the rows of a table with the class "stack" become cards; each cell then says its heading itself.
const stack = root => root.querySelectorAll('table.stack:not(.stacked)').forEach(table => {
  const headings = [...table.querySelectorAll('thead th')].map(heading => heading.querySelector('.visually-hidden') ? '' : heading.textContent.trim());
  const role = (selector, name) => table.querySelectorAll(selector).forEach(part => part.setAttribute('role', name));
  table.querySelectorAll('tbody tr').forEach(row => {
    if (row.cells.length === headings.length) [...row.cells].forEach((cell, at) => { if (headings[at]) cell.dataset.label = headings[at]; });
  });
  table.setAttribute('role', 'table');
  role('thead, tbody', 'rowgroup'); role('tr', 'row'); role('td', 'cell'); role('thead th', 'columnheader'); role('tbody th', 'rowheader');
  table.classList.add('stacked');
});
document.addEventListener('DOMContentLoaded', () => stack(document));
document.addEventListener('htmx:load', event => stack(event.target));
// What scrolls can be reached by the keyboard.
document.addEventListener('DOMContentLoaded', () => document.querySelectorAll('.table-responsive, .sheet').forEach(part => {
  if (part.scrollWidth > part.clientWidth || part.scrollHeight > part.clientHeight) part.tabIndex = 0;
}));
// A search field that hides what does not match on a long sheet; nothing ticked there is lost.
document.addEventListener('input', event => {
  const parts = event.target.dataset.filter;
  if (!parts) return;
  const words = event.target.value.trim().toLowerCase();
  document.querySelectorAll(parts).forEach(part => { part.hidden = !part.dataset.words.toLowerCase().includes(words); });
});
