package org.uzat.web.paper;

import org.jspecify.annotations.Nullable;
import org.uzat.receipt.Print;
import org.uzat.receipt.paper.Sheet;
import org.uzat.web.page.QrCode;

/**
 * A print as a page.
 *
 * @param paperMm how wide the paper is
 * @param proof the code that anybody may scan
 * @param fiscal the registered till's, or null
 * @param receipt the receipt's own page
 */
public record PaperScreen(
        int paperMm, Sheet sheet, QrCode proof, @Nullable QrCode fiscal, String receipt) {

    static PaperScreen of(Print print, Sheet sheet, String receipt) {
        return new PaperScreen(
                print.form().paperMm(),
                sheet,
                QrCode.of(sheet.proof().content()),
                sheet.fiscal() == null ? null : QrCode.of(sheet.fiscal().content()),
                receipt);
    }
}
