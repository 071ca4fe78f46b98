package org.uzat.web.office;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.uzat.language.RefusalFacts;
import org.uzat.language.RefusalWords;
import org.uzat.order.PaymentFile;
import org.uzat.order.PaymentFiles;
import org.uzat.origin.Channel;
import org.uzat.origin.Origin;
import org.uzat.payment.Refund;
import org.uzat.refusal.Reason;
import org.uzat.refusal.Refused;
import org.uzat.web.desk.DeskFrame;
import org.uzat.web.page.ErrorScreen;
import org.uzat.web.page.Page;
import org.uzat.web.page.Pages;

/** A payment with every step of it, and giving back what it bought. */
@Controller
class PaymentFilePage {

    private static final String PATH = "/desk/payments/";

    private final PaymentFiles files;
    private final PaymentFileView view;
    private final GivingBack giving;
    private final Pages pages;

    PaymentFilePage(PaymentFiles files, PaymentFileView view, GivingBack giving, Pages pages) {
        this.files = files;
        this.view = view;
        this.giving = giving;
        this.pages = pages;
    }

    @GetMapping("/desk/payments/{payment}")
    ResponseEntity<byte[]> show(HttpServletRequest request, @PathVariable String payment) {
        return files.find(payment)
                .map(file -> {
                    Page page = pages.page(request, PATH + payment);
                    return pages.show(page, "deskPayment.jte", screen(request, page, file, null));
                })
                .orElseGet(() -> gone(request));
    }

    @PostMapping("/desk/payments/{payment}/returns")
    ResponseEntity<byte[]> giveBack(
            HttpServletRequest request, @PathVariable String payment, @ModelAttribute GivingBack.Form form) {
        Optional<PaymentFile> file = files.find(payment);
        if (file.isEmpty()) {
            return gone(request);
        }
        Optional<Refused> refused = giving.post(DeskFrame.caller(), file.get(), form);
        return refused.isPresent() ? refuse(request, file.get(), refused.get()) : back(payment);
    }

    @PostMapping("/desk/payments/{payment}/refunds/{no}")
    ResponseEntity<byte[]> again(HttpServletRequest request, @PathVariable String payment, @PathVariable String no) {
        Optional<PaymentFile> file = files.find(payment);
        Optional<Refund> refund = file.flatMap(found -> found.refunds().stream()
                .filter(one -> Integer.toString(one.no()).equals(no))
                .findFirst());
        if (file.isEmpty() || refund.isEmpty()) {
            return gone(request);
        }
        files.refundAgain(
                file.get(),
                refund.get(),
                new Origin(Channel.WEB, DeskFrame.caller().actor(), null, null));
        return back(payment);
    }

    @PostMapping("/desk/payments/{payment}/disputes")
    ResponseEntity<byte[]> dispute(
            HttpServletRequest request, @PathVariable String payment, @ModelAttribute DisputeForm form) {
        Optional<PaymentFile> file = files.find(payment);
        if (file.isEmpty()) {
            return gone(request);
        }
        Origin origin = new Origin(Channel.WEB, DeskFrame.caller().actor(), null, null);
        Optional<Refused> refused = form.read(file.get().payment().amount().currency())
                .map(entered -> files.dispute(file.get(), entered, origin))
                .orElseGet(() -> Optional.of(Refused.of(Reason.MALFORMED)));
        return refused.isPresent() ? refuse(request, file.get(), refused.get()) : back(payment);
    }

    private PaymentFileScreen screen(
            HttpServletRequest request, Page page, PaymentFile file, @Nullable RefusalWords words) {
        return view.screen(page, DeskFrame.of(request), file, words);
    }

    private ResponseEntity<byte[]> refuse(HttpServletRequest request, PaymentFile file, Refused refused) {
        Page page = pages.page(request, PATH + file.payment().publicId());
        String code = refused.reason().name();
        Map<String, Object> arguments = RefusalFacts.arguments(refused.facts());
        PaymentFile fresh = files.find(file.payment().publicId()).orElse(file);
        PaymentFileScreen screen = screen(request, page, fresh, page.refusal(code, arguments));
        return pages.refuse(page, code, arguments, "deskPayment.jte", screen);
    }

    private ResponseEntity<byte[]> gone(HttpServletRequest request) {
        Page page = pages.page(request, "/desk");
        RefusalWords words = page.refusal("NOT_FOUND", Map.of());
        return pages.refuse(page, "NOT_FOUND", Map.of(), "error.jte", new ErrorScreen(words));
    }

    private static ResponseEntity<byte[]> back(String payment) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(PATH + payment))
                .build();
    }
}
