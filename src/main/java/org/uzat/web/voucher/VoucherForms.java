package org.uzat.web.voucher;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.uzat.language.RefusalFacts;
import org.uzat.language.RefusalWords;
import org.uzat.refusal.Refused;
import org.uzat.web.guest.NumberShapes;
import org.uzat.web.page.Page;
import org.uzat.web.page.Pages;
import org.uzat.web.trade.CardFinder;

/** Shows the form, empty or once more with why it was not taken. */
@Component
class VoucherForms {

    private static final int PIN_LENGTH = 40;

    /** What the form holds. */
    record Filled(String pin, String once, @Nullable Refused refusal) {}

    /** Which card it is for, and where it leads. */
    record About(
            String action,
            @Nullable String card,
            String number,
            @Nullable String csrf,
            String back) {}

    private final CardFinder finder;
    private final List<VoucherSamples> samples;
    private final Pages pages;

    VoucherForms(CardFinder finder, List<VoucherSamples> samples, Pages pages) {
        this.finder = finder;
        this.samples = samples;
        this.pages = pages;
    }

    /** For a card that is known already. */
    VoucherScreen card(Page page, About about, Filled filled) {
        return new VoucherScreen(
                about.action(),
                about.card() == null ? "" : about.card(),
                NumberShapes.spaced(about.number()),
                "",
                "",
                pin(filled),
                filled.once(),
                about.csrf(),
                about.back(),
                words(page, filled.refusal()),
                samples());
    }

    /** For a card whose number is asked for. */
    VoucherScreen anyCard(Page page, String action, String typed, Filled filled) {
        return new VoucherScreen(
                action,
                null,
                typed,
                NumberShapes.whileTyping(finder.regions()),
                NumberShapes.sample(finder.regions()),
                pin(filled),
                filled.once(),
                null,
                null,
                words(page, filled.refusal()),
                samples());
    }

    ResponseEntity<byte[]> refuse(Page page, Refused refused, VoucherScreen screen) {
        Map<String, Object> arguments = RefusalFacts.arguments(refused.facts());
        return pages.refuse(page, refused.reason().name(), arguments, "voucher.jte", screen);
    }

    static ResponseEntity<byte[]> goTo(String path) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(path))
                .build();
    }

    private static String pin(Filled filled) {
        return filled.pin().substring(0, Math.min(filled.pin().length(), PIN_LENGTH));
    }

    private static @Nullable RefusalWords words(Page page, @Nullable Refused refused) {
        return refused == null ? null : page.refusal(refused.reason().name(), RefusalFacts.arguments(refused.facts()));
    }

    /** The form opens even when the vouchers to try cannot be looked up. */
    private List<VoucherSamples.Sample> samples() {
        try {
            return samples.stream().flatMap(some -> some.samples().stream()).toList();
        } catch (DataAccessException | TransactionException away) {
            return List.of();
        }
    }
}
