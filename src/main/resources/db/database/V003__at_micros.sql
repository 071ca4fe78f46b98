-- Instants travel in arrays of microseconds; this reads them exactly. Stable, as the operator it uses is: so it is
-- inlined.
create function at_micros(micros bigint) returns timestamptz
    language sql stable parallel safe
    return timestamptz 'epoch' + micros * interval '1 microsecond';
