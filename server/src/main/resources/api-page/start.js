// Beside the page, not in it: our content security policy runs no inline script.
SwaggerUIBundle({
  url: '/v1/openapi.json',
  dom_id: '#api',
  deepLinking: true,
  tryItOutEnabled: true,
  // The badge would tell another server what is called here.
  validatorUrl: null,
});
