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
