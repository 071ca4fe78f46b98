package org.uzat.web.counter;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.uzat.line.Cards;
import org.uzat.line.Line;
import org.uzat.line.StockCard;
import org.uzat.numbering.Iccid;
import org.uzat.numbering.LineId;
import org.uzat.outlet.Outlet;
import org.uzat.refusal.Reason;
import org.uzat.web.page.Page;
import org.uzat.web.page.Pages;

/** A card of the stock is sold: it is scanned, and whatever has been used before is refused here. */
@Controller
class NewSimPage {

    static final String PATH = "/counter/new";
    private static final int TYPED_MAX = 30;

    private final CounterFrames frames;
    private final CounterLines lines;
    private final Finder finder;
    private final NewSims newSims;
    private final Cards cards;
    private final Pages pages;

    NewSimPage(CounterFrames frames, CounterLines lines, Finder finder, NewSims newSims, Cards cards, Pages pages) {
        this.frames = frames;
        this.lines = lines;
        this.finder = finder;
        this.newSims = newSims;
        this.cards = cards;
        this.pages = pages;
    }

    @GetMapping(PATH)
    ResponseEntity<byte[]> ask(HttpServletRequest request) {
        CounterFrame frame = frames.of(request);
        if (frame.outlet() == null || frame.shift() == null) {
            return CounterPage.seeOther("/counter");
        }
        Page page = pages.page(request, PATH);
        return pages.show(page, "counterNew.jte", new NewSimScreen(page, frame, "", null));
    }

    @PostMapping(PATH)
    ResponseEntity<byte[]> find(
            HttpServletRequest request, @RequestParam(name = "card", defaultValue = "") String card) {
        CounterFrame frame = frames.of(request);
        Outlet shop = frame.outlet();
        if (shop == null || frame.shift() == null) {
            return CounterPage.seeOther("/counter");
        }
        String typed = card.strip().substring(0, Math.min(card.strip().length(), TYPED_MAX));
        return switch (finder.find(typed, shop)) {
            case Finder.Found.One(LineId id) -> {
                Line line = lines.of(frame, id.toString()).orElseThrow();
                yield newSims.isNew(line)
                        ? CounterPage.seeOther("/counter/lines/" + id)
                        : refuse(request, frame, typed, Reason.SIM_NOT_NEW);
            }
            case Finder.Found.None none ->
                refuse(
                        request,
                        frame,
                        typed,
                        without(typed, shop).orElse(none.refusal().reason()));
        };
    }

    /** Why a card of ours leads to no line: it is spare, or was left by one. */
    private Optional<Reason> without(String typed, Outlet shop) {
        return Iccid.parse(typed)
                .flatMap(iccid ->
                        Optional.ofNullable(cards.read(List.of(iccid.digits())).get(iccid.digits())))
                .filter(known -> known.operatorId() == shop.operatorId())
                .map(StockCard::taken)
                .map(taken -> taken ? Reason.SIM_NOT_NEW : Reason.SIM_SPARE);
    }

    private ResponseEntity<byte[]> refuse(HttpServletRequest request, CounterFrame frame, String typed, Reason reason) {
        Page page = pages.page(request, PATH);
        NewSimScreen screen = new NewSimScreen(page, frame, typed, page.refusal(reason.name(), Map.of()));
        return pages.refuse(page, reason.name(), Map.of(), "counterNew.jte", screen);
    }
}
