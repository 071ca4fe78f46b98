package org.uzat.document;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.uzat.document.mrz.Countries;
import org.uzat.document.mrz.Fault;
import org.uzat.document.mrz.Format;
import org.uzat.document.mrz.Reading;
import org.uzat.document.mrz.Zone;
import org.uzat.document.mrz.ZoneReader;
import org.uzat.refusal.Reason;
import org.uzat.refusal.Refused;
import org.uzat.time.Pure;

/** Whether a zone is that of a travel document which is valid. */
@Pure
final class DocumentCheck {

    private DocumentCheck() {}

    /**
     * Checks.
     *
     * @param today in the shop's zone
     * @param specimens whether documents of Doc 9303's land of specimens are good: in a demonstration only
     */
    static Checked check(String typed, LocalDate today, boolean specimens) {
        return switch (ZoneReader.read(typed, today)) {
            case Reading.Unread(Fault fault) -> new Checked.Bad(refusal(fault));
            case Reading.Read(Zone zone, var corrected)
            when zone.expires().isBefore(today) ->
                new Checked.Bad(Refused.of(
                        Reason.DOCUMENT_EXPIRED, "day", zone.expires().toString()));
            case Reading.Read(Zone zone, var corrected)
            when !specimens && isSpecimen(zone) ->
                new Checked.Bad(new Refused(Reason.DOCUMENT_COUNTRY, Map.of("line", "1", "position", "3")));
            case Reading.Read(Zone zone, var corrected) ->
                new Checked.Good(
                        document(zone),
                        corrected.stream()
                                .map(place -> new Checked.Corrected(place.line(), place.position()))
                                .toList());
        };
    }

    private static boolean isSpecimen(Zone zone) {
        return zone.issuer().equals(Countries.UTOPIA) || zone.nationality().equals(Countries.UTOPIA);
    }

    private static Refused refusal(Fault fault) {
        Map<String, String> where = Map.of(
                "field", fault.field().name().toLowerCase(Locale.ROOT),
                "line", Integer.toString(fault.where().line()),
                "position", Integer.toString(fault.where().position()));
        return switch (fault.kind()) {
            case LENGTH -> Refused.of(Reason.DOCUMENT_INCOMPLETE);
            case SIGN -> new Refused(Reason.DOCUMENT_SIGN, where);
            case CHECK_DIGIT -> new Refused(Reason.DOCUMENT_CHECK_DIGIT, where);
            case DATE -> new Refused(Reason.DOCUMENT_DATE, where);
            case COUNTRY -> new Refused(Reason.DOCUMENT_COUNTRY, where);
            case EMPTY -> new Refused(Reason.DOCUMENT_FIELD_EMPTY, where);
            case NOT_TRAVEL -> Refused.of(Reason.DOCUMENT_NOT_FOR_TRAVEL);
        };
    }

    private static Document document(Zone zone) {
        return new Document(
                zone.format() == Format.TD3 ? Document.Kind.PASSPORT : Document.Kind.CARD,
                zone.issuer(),
                zone.number(),
                zone.names().surname(),
                zone.names().given(),
                zone.names().cut(),
                zone.nationality(),
                zone.born(),
                zone.sex(),
                zone.expires());
    }
}
