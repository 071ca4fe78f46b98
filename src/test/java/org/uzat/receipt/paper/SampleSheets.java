package org.uzat.receipt.paper;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import org.jspecify.annotations.Nullable;
import org.uzat.decision.RenewalId;
import org.uzat.language.Language;
import org.uzat.language.Texts;
import org.uzat.money.Money;
import org.uzat.numbering.LineId;
import org.uzat.operator.Seller;
import org.uzat.outlet.Address;
import org.uzat.outlet.Outlet;
import org.uzat.receipt.Fiscal;
import org.uzat.receipt.Form;
import org.uzat.receipt.Handed;
import org.uzat.receipt.Issuer;
import org.uzat.receipt.PaidBy;
import org.uzat.receipt.Print;
import org.uzat.receipt.Receipt;
import org.uzat.time.Expiry;

/** A receipt as a shop in Baku gives it, on paper. */
final class SampleSheets {

    static final String LINK = "https://uzat.example.az/r/Zm9vYmFyYmF6cXV4MTIzNA";
    static final String FISCAL_QR = "https://monitoring.example.az/#/index?doc=AbCd12345678";

    private static final ZoneId BAKU = ZoneId.of("Asia/Baku");
    private static final Currency AZN = Currency.getInstance("AZN");
    private static final Instant AT = Instant.parse("2026-07-09T11:20:00Z");
    private static final RenewalId SALE = new RenewalId(new LineId(7), 3);
    private static final Texts TEXTS = Texts.load();

    private SampleSheets() {}

    /** Of the first print, or of a copy that a clerk made. */
    static Sheet sheet(Language language, int number, @Nullable Fiscal fiscal) {
        Print print = new Print(SALE, number, Form.PDF_A4, language, "staff:3", AT.plusSeconds(600));
        return new SheetWords(TEXTS, receipt(fiscal), print).sheet(LINK);
    }

    static Fiscal fiscal() {
        return new Fiscal("AbCd12345678", FISCAL_QR, AT);
    }

    /** 9.90 due, 20.00 given, 10.10 back; the name holds every letter of Azerbaijani that Latin fonts lack. */
    private static Receipt receipt(@Nullable Fiscal fiscal) {
        return new Receipt(
                SALE,
                "CASPIAN-NIZAMI-2026-000045",
                "Xəzər Mobil",
                AT,
                "+994 50 *** ** 01",
                null,
                1,
                azn(990),
                azn(151),
                1800,
                azn(0),
                PaidBy.CASH,
                new Expiry(Instant.parse("2026-07-11T20:00:00Z"), BAKU),
                new Expiry(Instant.parse("2026-07-21T20:00:00Z"), BAKU),
                new Issuer(
                        new Seller(
                                "Xəzər Mobil MMC (uydurma)",
                                "Bakı şəhəri, Çıraqqala küçəsi 5, Ğ korpusu",
                                "+994 12 555 00 00",
                                "shop@caspian.example",
                                "0000000000"),
                        new Outlet(
                                4,
                                (short) 1,
                                "NIZAMI",
                                "Nizami küçəsi İşıq",
                                BAKU,
                                "+994125550001",
                                null,
                                Address.NONE),
                        3,
                        "+994501112233"),
                new Handed(Handed.Tender.CASH, azn(2000), azn(1010), null),
                fiscal);
    }

    private static Money azn(long minor) {
        return new Money(minor, AZN);
    }
}
