-- The role that serves, with its password, before the migrations would make it without one: compose.yaml runs this once.
\getenv password BATON_APP_PASSWORD
CREATE ROLE baton_app LOGIN NOINHERIT NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE PASSWORD :'password';
