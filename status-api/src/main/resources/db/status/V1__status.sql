-- What status-api writes. One writer: status-api. Measurements are read from the views of schema measurement_api.
-- Events and their updates come with their feature; until then the schema holds nothing but its migration history.
COMMENT ON SCHEMA status IS 'Events, post-mortems and subscribers; written by status-api alone.';
