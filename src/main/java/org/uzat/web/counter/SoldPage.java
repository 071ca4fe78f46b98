package org.uzat.web.counter;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Arrays;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.uzat.decision.Because;
import org.uzat.decision.Giving;
import org.uzat.language.RefusalFacts;
import org.uzat.language.RefusalWords;
import org.uzat.line.Line;
import org.uzat.money.Money;
import org.uzat.receipt.FiscalReceipts;
import org.uzat.receipt.Form;
import org.uzat.receipt.Prints;
import org.uzat.receipt.ReceiptLinks;
import org.uzat.receipt.Receipts;
import org.uzat.refusal.Reason;
import org.uzat.refusal.Refused;
import org.uzat.till.SaleAnswer;
import org.uzat.till.ShopSale;
import org.uzat.till.ShopSales;
import org.uzat.till.VoidAnswer;
import org.uzat.till.Voids;
import org.uzat.web.page.Page;
import org.uzat.web.page.Pages;

/** Tells what became of a press, prints its receipt and gives it back; asked by the form's own token, it always knows. */
@Controller
class SoldPage {

    private static final String PATH = "/counter/lines/{line}/sales/{once}";

    private final CounterLines lines;
    private final CounterFrames frames;
    private final SoldView view;
    private final ShopSales sales;
    private final Voids voids;
    private final Receipts receipts;
    private final Prints prints;
    private final FiscalReceipts fiscals;
    private final ReceiptLinks links;
    private final Pages pages;
    private final Clock clock;

    SoldPage(
            CounterLines lines,
            CounterFrames frames,
            SoldView view,
            ShopSales sales,
            Voids voids,
            Receipts receipts,
            Prints prints,
            FiscalReceipts fiscals,
            ReceiptLinks links,
            Pages pages,
            Clock clock) {
        this.lines = lines;
        this.frames = frames;
        this.view = view;
        this.sales = sales;
        this.voids = voids;
        this.receipts = receipts;
        this.prints = prints;
        this.fiscals = fiscals;
        this.links = links;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping(PATH)
    ResponseEntity<byte[]> told(
            HttpServletRequest request,
            @PathVariable String line,
            @PathVariable String once,
            @RequestParam(name = "plan", defaultValue = "") String plan) {
        CounterFrame frame = frames.of(request);
        return lines.of(frame, line)
                .map(found -> show(request, frame, found, once, plan, null))
                .orElseGet(() -> lines.gone(request));
    }

    /** Counts a print and leads to it; pressed before the number is there, it leads back to where it is waited for. */
    @PostMapping(PATH + "/prints")
    ResponseEntity<byte[]> print(
            HttpServletRequest request,
            @PathVariable String line,
            @PathVariable String once,
            @RequestParam(name = "form", defaultValue = "") String name) {
        CounterFrame frame = frames.of(request);
        Optional<ShopSale> sale = done(frame, line, once);
        Optional<Form> form = Arrays.stream(Form.values())
                .filter(one -> one.name().equals(name))
                .findFirst();
        if (sale.isEmpty() || form.isEmpty()) {
            return lines.gone(request);
        }
        if (receipts.of(sale.get().change()).isEmpty()) {
            return CounterPage.seeOther(path(line, once));
        }
        var language = Showing.of(request, clock.instant()).language();
        int number = prints.take(
                sale.get().change(), form.get(), language, frame.staff().actor());
        return CounterPage.seeOther(links.print(sale.get().change(), number));
    }

    /** Takes down what the registered till printed. */
    @PostMapping(PATH + "/fiscal")
    ResponseEntity<byte[]> enterFiscal(
            HttpServletRequest request,
            @PathVariable String line,
            @PathVariable String once,
            @RequestParam(name = "fiscal", defaultValue = "") String id,
            @RequestParam(name = "qr", defaultValue = "") String qr) {
        CounterFrame frame = frames.of(request);
        Optional<ShopSale> sale = done(frame, line, once);
        if (sale.isEmpty()) {
            return lines.gone(request);
        }
        return fiscals.enter(sale.get().change(), id, qr, frame.staff().actor())
                .map(refused -> show(request, frame, lines.of(frame, line).orElseThrow(), once, "", refused))
                .orElseGet(() -> CounterPage.seeOther(path(line, once)));
    }

    @PostMapping(PATH + "/undo")
    ResponseEntity<byte[]> undo(
            HttpServletRequest request,
            @PathVariable String line,
            @PathVariable String once,
            @RequestParam(name = "back", defaultValue = "") String back) {
        CounterFrame frame = frames.of(request);
        return done(frame, line, once)
                .map(sale -> answer(request, frame, line, once, voids.undo(sale.id(), frame.staff(), back)))
                .orElseGet(() -> lines.gone(request));
    }

    @PostMapping(PATH + "/back")
    ResponseEntity<byte[]> giveBack(
            HttpServletRequest request,
            @PathVariable String line,
            @PathVariable String once,
            @RequestParam Map<String, String> fields) {
        CounterFrame frame = frames.of(request);
        Optional<ShopSale> sale = done(frame, line, once);
        if (sale.isEmpty()) {
            return lines.gone(request);
        }
        VoidAnswer answer = ask(sale.get(), fields)
                .map(ask -> voids.ask(frame.staff(), ask))
                .orElseGet(() -> new VoidAnswer.Not(Refused.of(Reason.MALFORMED)));
        return answer(request, frame, line, once, answer);
    }

    private ResponseEntity<byte[]> answer(
            HttpServletRequest request, CounterFrame frame, String line, String once, VoidAnswer answer) {
        if (answer instanceof VoidAnswer.Not not) {
            Line found = lines.of(frame, line).orElseThrow();
            return show(request, frame, found, once, "", not.refusal());
        }
        return CounterPage.seeOther(path(line, once));
    }

    private ResponseEntity<byte[]> show(
            HttpServletRequest request,
            CounterFrame frame,
            Line line,
            String once,
            String plan,
            @Nullable Refused refused) {
        Page page = pages.page(request, path(line.id().toString(), once));
        Optional<SaleAnswer> answer = sales.find(once).filter(found -> isShown(frame, line, found));
        if (answer.orElse(null) instanceof SaleAnswer.Done done) {
            Showing showing = Showing.of(request, clock.instant());
            if (once.equals(showing.sale()) || line.id().toString().equals(showing.line())) {
                showing.sold(line.id().toString(), done.sale().once(), clock.instant())
                        .keep(request);
            }
        }
        var language = Showing.of(request, clock.instant()).language();
        SoldView.Asked asked = new SoldView.Asked(line, once, plan, language, view.site(request));
        if (refused == null) {
            return pages.show(page, HttpStatus.OK, "counterSold.jte", view.screen(page, frame, asked, answer, null));
        }
        Map<String, Object> arguments = RefusalFacts.arguments(refused.facts());
        RefusalWords words = page.refusal(refused.reason().name(), arguments);
        SoldScreen screen = view.screen(page, frame, asked, answer, words);
        return pages.refuse(page, refused.reason().name(), arguments, "counterSold.jte", screen);
    }

    /** A sale of another shop, or another card's, is none here. */
    private boolean isShown(CounterFrame frame, Line line, SaleAnswer answer) {
        return switch (answer) {
            case SaleAnswer.Done done -> isShown(frame, line, done.sale());
            case SaleAnswer.Unclear unclear -> isShown(frame, line, unclear.sale());
            case SaleAnswer.Not _, SaleAnswer.Another _ -> true;
        };
    }

    private boolean isShown(CounterFrame frame, Line line, ShopSale sale) {
        return sale.line().equals(line.id()) && lines.isHere(frame, sale);
    }

    private Optional<ShopSale> done(CounterFrame frame, String line, String once) {
        return lines.of(frame, line)
                .flatMap(found -> sales.find(once)
                        .filter(answer -> answer instanceof SaleAnswer.Done && isShown(frame, found, answer))
                        .map(answer -> ((SaleAnswer.Done) answer).sale()));
    }

    private static Optional<Voids.Ask> ask(ShopSale sale, Map<String, String> fields) {
        Currency currency = sale.amount().currency();
        Optional<Money> amount = Wishes.money(fields.get("amount-" + fields.get("giving")), currency);
        Optional<Giving> giving = Arrays.stream(Giving.values())
                .filter(one -> one.name().equals(fields.get("giving")) && one != Giving.PART)
                .findFirst();
        Optional<Because.Why> why = Arrays.stream(Because.Why.values())
                .filter(one -> one.name().equals(fields.get("why")))
                .findFirst();
        String note = Wished.text(fields.get("note"));
        String seen = Wished.text(fields.get("seen"));
        String reference = Wished.text(fields.get("reference"));
        if (amount.isEmpty()
                || giving.isEmpty()
                || why.isEmpty()
                || note.length() > Because.LONGEST
                || !seen.matches("\\d{1,9}")) {
            return Optional.empty();
        }
        return Optional.of(new Voids.Ask(
                sale.id(),
                giving.get(),
                amount.get(),
                Integer.parseInt(seen),
                new Because(why.get(), note),
                reference.isEmpty() ? null : reference,
                Wished.text(fields.get("back"))));
    }

    private static String path(String line, String once) {
        return "/counter/lines/" + line + "/sales/" + once;
    }
}
