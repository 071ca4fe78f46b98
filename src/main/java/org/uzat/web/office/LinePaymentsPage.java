package org.uzat.web.office;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.uzat.numbering.LineId;
import org.uzat.operator.Operators;
import org.uzat.order.PaymentFile;
import org.uzat.order.PaymentFiles;
import org.uzat.web.desk.DeskFrame;
import org.uzat.web.page.Page;
import org.uzat.web.page.Pages;

/** The payments that bought something for a line. */
@Controller
class LinePaymentsPage {

    private static final int SHOWN = 50;

    private final PaymentFiles files;
    private final Operators operators;
    private final Pages pages;
    private final Clock clock;

    LinePaymentsPage(PaymentFiles files, Operators operators, Pages pages, Clock clock) {
        this.files = files;
        this.operators = operators;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/desk/lines/{line}/payments")
    ResponseEntity<byte[]> list(HttpServletRequest request, @PathVariable String line) {
        Page page = pages.page(request, "/desk/lines/" + line + "/payments");
        Told told = Told.of(page, operators, clock.instant());
        List<LinePaymentsScreen.Row> rows = LineId.parse(line).stream()
                .flatMap(id -> files.of(id, SHOWN).stream())
                .map(files::find)
                .flatMap(Optional::stream)
                .map(file -> row(told, file))
                .toList();
        return pages.show(page, "deskPayments.jte", new LinePaymentsScreen(DeskFrame.of(request), line, rows));
    }

    private static LinePaymentsScreen.Row row(Told told, PaymentFile file) {
        return new LinePaymentsScreen.Row(
                file.payment().publicId(),
                told.at(file.payment().openedAt()),
                told.money(file.view().total()),
                told.page().say("desk.pay.state." + file.payment().state()),
                file.payment().gateway());
    }
}
