package org.uzat.receipt.paper;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.uzat.language.Texts;
import org.uzat.receipt.Form;
import org.uzat.receipt.Print;
import org.uzat.receipt.Proofs;
import org.uzat.receipt.Receipts;

/** The door to receipts as they stand on paper. */
@Component
public class Sheets {

    private final Receipts receipts;
    private final Proofs proofs;
    private final Texts texts = Texts.load();

    Sheets(Receipts receipts, Proofs proofs) {
        this.receipts = receipts;
        this.proofs = proofs;
    }

    /**
     * What stands on a print that was counted.
     *
     * @param site the installation's address without a slash at its end, for the code that is scanned
     */
    public Optional<Sheet> of(Print print, String site) {
        return receipts.of(print.change())
                .map(receipt -> new SheetWords(texts, receipt, print).sheet(site + proofs.path(print.change())));
    }

    /**
     * A sheet as a file.
     *
     * @throws IllegalArgumentException for a form that is a page
     */
    public static byte[] file(Sheet sheet, Form form) {
        return switch (form) {
            case PDF_A4 -> PdfSheet.draw(sheet);
            case ESCPOS_58 -> ThermalSheet.draw(sheet, ThermalSheet.DOTS_58);
            case ESCPOS_80 -> ThermalSheet.draw(sheet, ThermalSheet.DOTS_80);
            case PAGE_58, PAGE_80, PAGE_A4 -> throw new IllegalArgumentException(form + " is a page");
        };
    }
}
