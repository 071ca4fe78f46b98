package org.uzat.web.paper;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.uzat.limits.Network;
import org.uzat.receipt.Proof;
import org.uzat.receipt.Proofs;
import org.uzat.web.page.Page;
import org.uzat.web.page.Pages;

/** What a receipt's code opens, for anybody: genuine or not, and whether the purchase counts now. */
@Controller
class ProofPage {

    private final Proofs proofs;
    private final Pages pages;

    ProofPage(Proofs proofs, Pages pages) {
        this.proofs = proofs;
        this.pages = pages;
    }

    @GetMapping("/r/{token}")
    ResponseEntity<byte[]> look(HttpServletRequest request, @PathVariable String token) {
        return switch (proofs.look(token, Network.of(request.getRemoteAddr()))) {
            case Proof.Genuine(Proof proof) -> {
                Page page = pages.page(request, "/r/" + token);
                yield pages.keep(pages.show(page, "proof.jte", ProofScreen.of(proof, page.words())));
            }
            case Proof.Unknown unknown ->
                pages.show(pages.page(request, "/"), HttpStatus.NOT_FOUND, "proofUnknown.jte", unknown);
            case Proof.Locked(long seconds) -> Refusals.wait(pages, request, seconds);
        };
    }
}
