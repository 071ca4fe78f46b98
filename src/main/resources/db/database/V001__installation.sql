-- An installation is a demonstration or a company's own, for good: the world is written once and never changed.
CREATE TABLE installation (
    only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    world    text    NOT NULL CHECK (world IN ('demo', 'clean'))
);

CREATE FUNCTION installation_is_final() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'the world of an installation never changes';
END $$;

CREATE TRIGGER installation_is_final BEFORE UPDATE OR DELETE ON installation
    FOR EACH ROW EXECUTE FUNCTION installation_is_final();
