package org.uzat.receipt.paper;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.uzat.language.Language;
import org.uzat.receipt.Form;

/** A receipt on paper in each language; the pictures lie in {@code target/screenshots/paper} to be looked at. */
class SheetTest {

    private static final Path PICTURES = Path.of("target", "screenshots", "paper");

    @ParameterizedTest
    @CsvSource({
        "EN, Receipt, Cash given, Top-up",
        "RU, Чек, Сдача, Пополнение",
        "ZH, 收据, 找零, 充值",
        "AZ, Qəbz, Pulun qalığı, Balansın artırılması"
    })
    void saysEverythingInTheCustomersLanguageAndInAzerbaijani(
            Language language, String title, String change, String bought) throws IOException {
        Sheet sheet = SampleSheets.sheet(language, 1, null);
        byte[] pdf = Sheets.file(sheet, Form.PDF_A4);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            String text = new PDFTextStripper().getText(document).replace('\u00a0', ' ');
            assertThat(text)
                    .contains(title, change, bought)
                    .contains("CASPIAN-NIZAMI-2026-000045", "+994 50 *** ** 01", "Nizami küçəsi İşıq", "0000000000")
                    .contains("Bakı şəhəri, Çıraqqala küçəsi 5, Ğ korpusu")
                    .contains(
                            "Qəbz",
                            "Pulun qalığı",
                            "ƏDV 18",
                            "Bu, fiskal qəbz deyil.",
                            "Fiskal ID: mağaza daxil edəcək")
                    .doesNotContain("?", "SURƏT");
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo(language.htmlTag());
            assertEmbedded(document.getPage(0));
            BufferedImage picture = new PDFRenderer(document).renderImageWithDPI(0, 110);
            write("pdf-" + language.tag(), picture);
            assertThat(codes(new PDFRenderer(document).renderImageWithDPI(0, 200)))
                    .containsExactly(SampleSheets.LINK);
        }
    }

    @Test
    void saysThatItIsACopyAndHowTheRegisteredTillCallsIt() throws IOException {
        Sheet sheet = SampleSheets.sheet(Language.EN, 2, SampleSheets.fiscal());
        try (PDDocument document = Loader.loadPDF(Sheets.file(sheet, Form.PDF_A4))) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains("COPY 2", "SURƏT 2", "by no. 3", "AbCd12345678")
                    .doesNotContain("to be entered");
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            BufferedImage picture = new PDFRenderer(document).renderImageWithDPI(0, 200);
            assertThat(codes(picture)).containsExactlyInAnyOrder(SampleSheets.LINK, SampleSheets.FISCAL_QR);
            write("pdf-copy", new PDFRenderer(document).renderImageWithDPI(0, 110));
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void isBurntIntoNarrowAndWidePaper(Language language) throws IOException {
        for (Form form : List.of(Form.ESCPOS_58, Form.ESCPOS_80)) {
            int dots = form == Form.ESCPOS_58 ? ThermalSheet.DOTS_58 : ThermalSheet.DOTS_80;
            Sheet sheet = SampleSheets.sheet(language, 2, SampleSheets.fiscal());

            ThermalPrinter printer = new ThermalPrinter(Sheets.file(sheet, form), dots);

            assertThat(printer.isCut()).isTrue();
            assertThat(printer.texts()).contains("CASPIAN-NIZAMI-2026-000045");
            assertThat(printer.pictures()).isGreaterThan(10);
            write(form.name().toLowerCase(Locale.ROOT) + "-" + language.tag(), printer.paper());
            assertThat(printer.codes().stream().flatMap(SheetTest::code))
                    .containsExactlyInAnyOrder(SampleSheets.LINK, SampleSheets.FISCAL_QR);
        }
    }

    /** What is plain goes as text, which any printer sets faster and sharper than dots. */
    @Test
    void writesPlainLinesInThePrintersOwnLetters() {
        Sheet.Label total = new Sheet.Label("Total", null);
        Sheet sheet = new Sheet(
                Language.EN,
                List.of("Somebody Ltd"),
                null,
                total,
                "X-2026-000001",
                List.of(List.of(new Sheet.Row(new Sheet.Label("Card", null), "+994 50 *** ** 01"))),
                new Sheet.Row(total, "9.90\u00a0AZN"),
                List.of(),
                List.of(),
                new Sheet.Code(total, SampleSheets.LINK),
                null);

        ThermalPrinter printer = new ThermalPrinter(Sheets.file(sheet, Form.ESCPOS_58), ThermalSheet.DOTS_58);

        assertThat(printer.texts()).contains("Somebody Ltd", "Card           +994 50 *** ** 01");
    }

    /** Every character of every text has a glyph of its own in the fonts that come along. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void knowsEveryCharacterOfTheTexts(Language language) throws IOException {
        String all = read(language, "slip") + read(language, "receipt") + read(language, "formats");
        assertThat(all.codePoints()
                        .filter(character -> !Character.isWhitespace(character) && character != '?')
                        .filter(character -> Outlines.find(character, false).character() == '?')
                        .mapToObj(Character::toString)
                        .distinct()
                        .toList())
                .isEmpty();
    }

    @Test
    void breaksChineseBetweenCharactersAndTearsWhatIsTooWide() {
        assertThat(Wrapping.lines("天数和金额已即时到卡。", text -> text.length() * 10.0, 60))
                .containsExactly("天数和金额已", "即时到卡。");
        assertThat(Wrapping.lines("abcdefgh ij", text -> text.length() * 10.0, 40))
                .containsExactly("abcd", "efgh", "ij");
        assertThat(Wrapping.lines("", text -> text.length() * 10.0, 40)).containsExactly("");
    }

    private static String read(Language language, String area) throws IOException {
        return Files.readString(Path.of("src/main/resources/texts", language.tag(), area + ".properties"));
    }

    private static void assertEmbedded(PDPage page) throws IOException {
        for (var name : page.getResources().getFontNames()) {
            PDFont font = page.getResources().getFont(name);
            assertThat(font.isEmbedded()).as(font.getName()).isTrue();
        }
    }

    /** What a scanner finds in each half of the sheet. */
    private static List<String> codes(BufferedImage sheet) {
        int half = sheet.getHeight() / 2;
        return Stream.of(
                        sheet.getSubimage(0, 0, sheet.getWidth(), half),
                        sheet.getSubimage(0, half, sheet.getWidth(), half))
                .flatMap(SheetTest::code)
                .toList();
    }

    private static Stream<String> code(BufferedImage picture) {
        int width = picture.getWidth();
        int[] pixels = picture.getRGB(0, 0, width, picture.getHeight(), null, 0, width);
        LuminanceSource source = new RGBLuminanceSource(width, picture.getHeight(), pixels);
        try {
            return Stream.of(new QRCodeReader()
                    .decode(new BinaryBitmap(new HybridBinarizer(source)), Map.of(DecodeHintType.TRY_HARDER, true))
                    .getText());
        } catch (ReaderException none) {
            return Stream.of();
        }
    }

    private static void write(String name, BufferedImage picture) throws IOException {
        Files.createDirectories(PICTURES);
        ImageIO.write(picture, "png", PICTURES.resolve(name + ".png").toFile());
    }
}
