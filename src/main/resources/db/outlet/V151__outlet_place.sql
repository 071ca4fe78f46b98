-- Where shops are, when they are open and what they do: a traveller looks for the nearest one.
alter table outlet
    add column latitude      double precision check (latitude between -90 and 90),
    add column longitude     double precision check (longitude between -180 and 180),
    add column seller        text check (seller <> ''),
    add column address_az    text check (address_az <> ''),
    add column address_en    text check (address_en <> ''),
    add column address_ru    text check (address_ru <> ''),
    add column address_zh    text check (address_zh <> ''),
    add column opening_hours text check (opening_hours <> ''),
    add column offers        text[] not null default '{}'
        check (offers <@ array['RENEWAL', 'NEW_SIM', 'ESIM', 'CASH', 'CARD']),
    add column languages     text[] not null default '{}'
        check (languages <@ array['zh', 'en', 'az', 'ru']),
    add column closed        boolean not null default false, -- for good; its number stays in the books
    add column row_hash      text, -- of the file's row it came by
    add check ((latitude is null) = (longitude is null));

-- On Mercator's map, which stretches both directions alike: what is nearest there is nearest on the ground, as far as anybody walks.
alter table outlet add column place point generated always as (
    point(longitude, degrees(ln(tan(pi() / 4 + radians(greatest(-89.9, least(89.9, latitude))) / 2))))) stored;

create index outlet_place on outlet using gist (place) where not closed and place is not null;
