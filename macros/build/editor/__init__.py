"""The editor in the browser: its forms from the models, its page with a policy of its own."""
