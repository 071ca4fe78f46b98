package org.uzat.web.paper;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Currency;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.uzat.catalogue.Catalogues;
import org.uzat.catalogue.PackVersion;
import org.uzat.decision.RenewalId;
import org.uzat.demo.Demonstration;
import org.uzat.identity.Staff;
import org.uzat.identity.StaffRole;
import org.uzat.line.Line;
import org.uzat.line.Lines;
import org.uzat.money.Money;
import org.uzat.numbering.LineName;
import org.uzat.numbering.Msisdn;
import org.uzat.operator.Operators;
import org.uzat.order.Shop;
import org.uzat.receipt.FiscalReceipts;
import org.uzat.receipt.ReceiptLinks;
import org.uzat.receipt.Receipts;
import org.uzat.till.SaleAnswer;
import org.uzat.till.Shifts;
import org.uzat.till.ShopSale;
import org.uzat.till.ShopSales;
import org.uzat.till.Till;
import org.uzat.till.Tills;
import org.uzat.till.VoidAnswer;
import org.uzat.till.Voids;
import org.uzat.till.Wish;
import org.uzat.web.guest.Camera;
import org.uzat.web.guest.Chromium;
import org.uzat.web.guest.Look;
import org.uzat.web.own.Travellers;

/** A renewal sold for cash: its receipt on every kind of paper, its copies, and what its code tells before and after it is given back. */
@Demonstration
class ReceiptPaperJourneyTest {

    private static final Path IMAGES = Path.of(System.getProperty("uzat.images", "target/images"));
    private static final AtomicInteger NUMBERS = new AtomicInteger(880_000);
    private static final Currency AZN = Currency.getInstance("AZN");
    private static final Chromium chromium = Chromium.shared();

    @Autowired
    private Travellers travellers;

    @Autowired
    private Lines lines;

    @Autowired
    private Operators operators;

    @Autowired
    private Catalogues catalogues;

    @Autowired
    private Tills tills;

    @Autowired
    private Shifts shifts;

    @Autowired
    private ShopSales sales;

    @Autowired
    private Voids voids;

    @Autowired
    private Receipts receipts;

    @Autowired
    private ReceiptLinks links;

    @Autowired
    private FiscalReceipts fiscals;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    @LocalServerPort
    private int port;

    private final Staff clerk = new Staff(NUMBERS.incrementAndGet(), "paper", StaffRole.CLERK);

    @Test
    void isPrintedCopiedCheckedAndGivenBack() throws IOException {
        ShopSale sale = sold();
        String path = links.path(sale.change());
        try (BrowserContext reader = chromium.phone("en-GB")) {
            Page page = reader.newPage();
            page.navigate(address(path));
            assertThat(page.locator(".slip"))
                    .containsText(Pattern.compile(
                            "CASPIAN-PAPER\\d+-20\\d\\d-000001.*Shop.*Nizami.*Clerk.*No\\. 88\\d{4}.*Paid in cash.*9\\.90"
                                    + ".*Cash given.*20\\.00.*Change.*10\\.10.*not a fiscal receipt",
                            Pattern.DOTALL));
            Look.at(page, "paper", "receipt", "en-GB", ColorScheme.LIGHT);
            Camera.take(page, IMAGES.resolve("receipt-shop.png"), true);

            print(page, "PAGE_58");
            assertThat(page.locator(".roll-copy")).hasCount(0);
            assertThat(page.locator(".roll")).containsText("Pulun qalığı");
            Look.at(page, "paper", "page-58", "en-GB", ColorScheme.LIGHT);
            printed(page, "receipt-58mm", "58mm");
            page.reload();
            assertThat(page.locator(".roll-copy")).hasCount(0);

            page.navigate(address(path));
            print(page, "PAGE_A4");
            assertThat(page.locator(".roll-copy")).containsText("COPY 2");
            printed(page, "receipt-a4", "A4");
            assertFiles(page, path);
            assertThat(jdbc.sql("select count(*) from receipt_print where line_id = ?")
                            .param(sale.line().number())
                            .query(Long.class)
                            .single())
                    .isEqualTo(4);

            page.navigate(address(path));
            page.click("form[action$='/sms'] button");
            assertThat(page.locator("h1")).hasText("The link is on its way");
            page.navigate(address("/messages"));
            assertThat(page.locator("main")).containsText(Pattern.compile("Your receipt CASPIAN-PAPER.*http.*/r/"));
        }
        check(sale);
    }

    /** Three files are three prints more; loading one down again is none. */
    private void assertFiles(Page page, String path) throws IOException {
        byte[] pdf = file(page, path, "PDF_A4", "application/pdf");
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document)).contains("COPY 3", "SURƏT 3", "Nizami");
        }
        assertThat(file(page, path, "ESCPOS_80", "application/octet-stream")).startsWith(0x1b, '@');
    }

    private void check(ShopSale sale) {
        RenewalId change = sale.change();
        assertThat(fiscals.enter(
                        change, "AbCd12345678", "https://monitoring.example.az/#/index?doc=AbCd12345678", "staff:7"))
                .isEmpty();
        String proof;
        try (BrowserContext anybody = chromium.reader("ru-RU", 360, 740, ColorScheme.DARK, true)) {
            Page page = anybody.newPage();
            page.navigate(address(links.path(change)));
            assertThat(page.locator(".slip")).containsText("AbCd12345678");
            page.click(".slip-proof");
            proof = page.url();
            assertThat(page.locator("h1")).hasText("Действует сейчас");
            assertThat(page.locator(".slip")).containsText(Pattern.compile("\\+994 50 \\*\\*\\* \\*\\* \\d\\d"));
            assertThat(page.locator(".proof-asked")).containsText("Проверено");
            Look.at(page, "paper", "proof-active", "ru-RU", ColorScheme.DARK);
            page.navigate(proof.replaceFirst(".$", proof.endsWith("w") ? "g" : "w"));
            assertThat(page.locator("h1")).hasText("Это не наш чек");
            Look.at(page, "paper", "proof-forged", "ru-RU", ColorScheme.DARK);
        }
        try (BrowserContext plain = chromium.reader("en-GB", 360, 740, ColorScheme.LIGHT, false)) {
            Page page = plain.newPage();
            page.navigate(proof);
            assertThat(page.locator("h1")).hasText("Active now");
        }
        assertOffline(proof);
        assertThat(voids.undo(sale.id(), clerk, UUID.randomUUID().toString())).isInstanceOf(VoidAnswer.Done.class);
        try (BrowserContext anybody = chromium.reader("zh-CN", 360, 740, ColorScheme.LIGHT, true)) {
            Page page = anybody.newPage();
            page.navigate(proof);
            assertThat(page.locator("h1")).hasText("已退");
            Look.at(page, "paper", "proof-back", "zh-CN", ColorScheme.LIGHT);
        }
    }

    /** Where there is no connection it shows how it was, and when that was. */
    private static void assertOffline(String proof) {
        try (BrowserContext reader = chromium.phone("az-AZ")) {
            Page page = reader.newPage();
            page.navigate(proof.replaceFirst("/r/.*", "/"));
            page.waitForFunction("() => navigator.serviceWorker.controller !== null");
            page.navigate(proof);
            assertThat(page.locator("h1")).hasText("İndi qüvvədədir");
            Camera.take(page, IMAGES.resolve("receipt-proof.png"), true);
            page.waitForFunction("async () => (await (await caches.open('seen')).keys()).length > 0");
            reader.setOffline(true);
            page.reload();
            assertThat(page.locator("h1")).hasText("İndi qüvvədədir");
            assertThat(page.locator("#as-of")).isVisible();
        }
    }

    private static void print(Page page, String form) {
        page.selectOption("#form", form);
        page.click("form[action$='/prints'] button");
        page.waitForURL(url -> url.matches(".*/prints/\\d+"));
    }

    /** As its printer gets it: nothing but the receipt, black on white. */
    private static void printed(Page page, String name, String paper) {
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator(".top")).isHidden();
        assertThat(page.locator(".foot")).isHidden();
        byte[] sheets = page.pdf(new Page.PdfOptions()
                .setPreferCSSPageSize(true)
                .setPath(Path.of("target", "screenshots", "paper", name + ".pdf")));
        try (PDDocument document = Loader.loadPDF(sheets)) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            double widthMm = document.getPage(0).getMediaBox().getWidth() / 72 * 25.4;
            assertThat(widthMm).isCloseTo(paper.equals("A4") ? 210 : 58, Offset.offset(0.5));
            ImageIO.write(
                    new PDFRenderer(document).renderImageWithDPI(0, 120),
                    "png",
                    Path.of("target", "screenshots", "paper", name + ".png").toFile());
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
    }

    private byte[] file(Page page, String path, String form, String type) {
        APIResponse file = page.request()
                .post(
                        address(path + "/prints"),
                        RequestOptions.create()
                                .setHeader("Content-Type", "application/x-www-form-urlencoded")
                                .setData("form=" + form));
        assertThat(file.status()).isEqualTo(200);
        assertThat(file.headers().get("content-type")).isEqualTo(type);
        assertThat(page.request().get(file.url()).body()).hasSameSizeAs(file.body());
        return file.body();
    }

    private ShopSale sold() {
        int number = NUMBERS.incrementAndGet();
        short caspian =
                operators.byCode("caspian", clock.instant()).orElseThrow().operatorId();
        int shop = jdbc.sql("""
                        insert into outlet (operator_id, code, name, zone, phone)
                        values (?, ?, 'Nizami', 'Asia/Baku', '+994125550001') returning outlet_id
                        """)
                .params(caspian, "PAPER" + number)
                .query(Integer.class)
                .single();
        Till till = tills.setUp(shop, "1");
        shifts.open(till, clerk, new Money(5000, AZN));
        Line line = lines.find(
                        new LineName.ByMsisdn(Msisdn.parse(travellers.number(0)).orElseThrow()))
                .orElseThrow();
        PackVersion pack = catalogues
                .current()
                .pack(caspian, "TOURIST-10", clock.instant())
                .orElseThrow();
        SaleAnswer answer = sales.sell(
                clerk,
                new Wish(
                        line.id(),
                        new Wish.What.Pack(pack.packVersionId(), 1, pack.price()),
                        new Wish.Payment.Cash(new Money(2000, AZN)),
                        line.version(),
                        false,
                        UUID.randomUUID().toString()));
        assertThat(answer).isInstanceOf(SaleAnswer.Done.class);
        ShopSale sale = ((SaleAnswer.Done) answer).sale();
        Shop.await(() -> receipts.of(sale.change()).isPresent());
        return sale;
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }
}
