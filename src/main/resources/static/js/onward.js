// A form marked data-onward is only a step on the way: it is sent at once, and by its button where no script runs.

const form = document.querySelector("form[data-onward]");
if (form instanceof HTMLFormElement) form.submit();
