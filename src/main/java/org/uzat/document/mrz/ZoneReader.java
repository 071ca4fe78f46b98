package org.uzat.document.mrz;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads zones (Doc 9303 parts 4, 5 and 6). Every check digit must fit, the composite one too; only then is looked at what the
 * fields say. An O where only a digit can stand is a zero, a zero where only a letter can stand is an O, and the answer says where;
 * nothing else is guessed.
 */
public final class ZoneReader {

    private ZoneReader() {}

    /**
     * Reads a zone as typed or scanned; never throws.
     *
     * @param today where the reader is; tells centuries apart. Whether the document has expired is not asked here
     */
    public static Reading read(String typed, LocalDate today) {
        Optional<TypedZone> zone = TypedZone.of(typed);
        if (zone.isEmpty()) {
            return new Reading.Unread(new Fault(Fault.Kind.LENGTH, Field.WHOLE, new Place(1, 1)));
        }
        Format format = zone.get().format();
        List<String> lines = new ArrayList<>();
        List<Place> corrected = new ArrayList<>();
        for (int line = 0; line < format.lines(); line++) {
            StringBuilder signs = new StringBuilder(zone.get().lines().get(line));
            for (int position = 0; position < format.width(); position++) {
                Field field = format.layout().fieldAt(line, position);
                char sign = signs.charAt(position);
                char meant = field.meant(sign);
                Place place = new Place(line + 1, position + 1);
                if (!field.allows(meant)) {
                    return new Reading.Unread(new Fault(Fault.Kind.SIGN, field, place));
                }
                if (meant != sign) {
                    corrected.add(place);
                    signs.setCharAt(position, meant);
                }
            }
            lines.add(signs.toString());
        }
        return read(new Fields(format, lines), corrected, today);
    }

    private static Reading read(Fields fields, List<Place> corrected, LocalDate today) {
        Optional<Fault> fault = notTravel(fields).or(() -> ZoneChecks.fault(fields));
        if (fault.isPresent()) {
            return new Reading.Unread(fault.get());
        }
        Optional<Fault> meaning = meaning(fields, today);
        return meaning.isPresent()
                ? new Reading.Unread(meaning.get())
                : new Reading.Read(zone(fields, today), corrected);
    }

    /** A passport's code begins with P, a card's with A, C or I; AC is a crew member's certificate, V a visa. */
    private static Optional<Fault> notTravel(Fields fields) {
        String code = fields.text(Field.CODE);
        boolean fits = fields.format() == Format.TD3
                ? code.startsWith("P")
                : code.matches("[ACI].?") && !code.equals("AC") && !code.endsWith("V");
        return fits ? Optional.empty() : Optional.of(fields.fault(Fault.Kind.NOT_TRAVEL, Field.CODE));
    }

    private static Optional<Fault> meaning(Fields fields, LocalDate today) {
        if (ZoneDates.born(fields.raw(Field.BIRTH), today).isEmpty()) {
            return Optional.of(fields.fault(Fault.Kind.DATE, Field.BIRTH));
        }
        if (ZoneDates.expires(fields.raw(Field.EXPIRY), today).isEmpty()) {
            return Optional.of(fields.fault(Fault.Kind.DATE, Field.EXPIRY));
        }
        for (Field field : List.of(Field.ISSUER, Field.NATIONALITY)) {
            if (!Countries.has(fields.text(field))) {
                return Optional.of(fields.fault(Fault.Kind.COUNTRY, field));
            }
        }
        if (fields.number().isEmpty()) {
            return Optional.of(fields.fault(Fault.Kind.EMPTY, Field.NUMBER));
        }
        if (Names.read(fields.raw(Field.NAMES)).isEmpty()) {
            return Optional.of(fields.fault(Fault.Kind.EMPTY, Field.NAMES));
        }
        return "MFX<".contains(fields.raw(Field.SEX))
                ? Optional.empty()
                : Optional.of(fields.fault(Fault.Kind.SIGN, Field.SEX));
    }

    private static Zone zone(Fields fields, LocalDate today) {
        char sex = fields.raw(Field.SEX).charAt(0);
        return new Zone(
                fields.format(),
                fields.text(Field.CODE),
                fields.text(Field.ISSUER),
                Names.read(fields.raw(Field.NAMES)).orElseThrow(),
                fields.number(),
                fields.text(Field.NATIONALITY),
                ZoneDates.born(fields.raw(Field.BIRTH), today).orElseThrow(),
                sex == '<' ? 'X' : sex,
                ZoneDates.expires(fields.raw(Field.EXPIRY), today).orElseThrow(),
                fields.optional());
    }
}
